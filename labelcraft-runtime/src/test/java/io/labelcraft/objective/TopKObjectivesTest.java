package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Loops and ND4J operations give the same lists. */
class TopKObjectivesTest {

    private static final double[] WEIGHTS = {0.7, -1.3, 0.4, 2};

    /** How the scores of one user are drawn. */
    private enum Kind {
        DISTINCT,
        TIED,
        CONSTANT
    }

    @Property(tries = 300)
    void bothWaysAreEqual(
            @ForAll Form form,
            @ForAll @IntRange(max = 4) int sharpness,
            @ForAll @IntRange(min = 1, max = 12) int k,
            @ForAll @IntRange(min = 1, max = 20) int users,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<int[]> rowsOfUsers = rowsOfUsers(random, users, k);
        double[] scores = rowsOfUsers.stream()
                .flatMapToDouble(rows -> Arrays.stream(scores(random, rows.length)))
                .toArray();
        double width = Math.pow(10, -sharpness);
        TopKObjectives.Lists byLoops = lists(Way.LOOPS, form, width, k, scores, rowsOfUsers);
        TopKObjectives.Lists byOperations = lists(Way.ND4J_OPERATIONS, form, width, k, scores, rowsOfUsers);
        assertThat(byOperations.values()).containsExactly(byLoops.values(), within(1e-10));
        assertThat(byOperations.hard()).isEqualTo(byLoops.hard());
        double rounding = 1e-13 / width;
        double[] expected = byLoops.pullback(WEIGHTS).toDoubleVector();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertThat(byOperations.pullback(WEIGHTS).toDoubleVector())
                .containsExactly(expected, within(1e-10 * largest + rounding));
    }

    private static TopKObjectives.Lists lists(
            Way way, Form form, double width, int k, double[] scores, List<int[]> rowsOfUsers) {
        return way.objectives(new SoftTopKSpec(form, width, width), objectives(), k)
                .lists(Nd4j.createFromArray(scores), rowsOfUsers);
    }

    private static List<Objective> objectives() {
        Random random = new Random(5);
        double[] column = random.doubles(60).toArray();
        double[] other = random.doubles(60).map(Math::rint).toArray();
        return List.of(
                new MeanObjective("more", column, false),
                new MeanObjective("less", other, true),
                new SpreadObjective("wide", other, false),
                new SpreadObjective("narrow", column, true));
    }

    /** Between k + 1 and k + 30 candidates for each user, from 60 rows. */
    private static List<int[]> rowsOfUsers(Random random, int users, int k) {
        List<int[]> rowsOfUsers = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            rowsOfUsers.add(random.ints(k + 1 + random.nextInt(30), 0, 60).toArray());
        }
        return rowsOfUsers;
    }

    private static double[] scores(Random random, int candidates) {
        double offset = random.nextGaussian();
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return random.doubles(candidates, -2, 2)
                .map(score -> switch (kind) {
                    case DISTINCT -> offset + score;
                    case TIED -> Math.rint(2 * score) / 2;
                    case CONSTANT -> offset;
                })
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void theGradientHasTheTypeAndShapeOfTheScores(Way way) {
        INDArray scores = Nd4j.createFromArray(0.1f, 0.4f, -0.2f, 0.3f);
        INDArray gradient = way.objectives(new SoftTopKSpec(Form.TEMPERATURE, 0, 0.3), objectives(), 1)
                .lists(scores, List.of(new int[] {3, 5}, new int[] {1, 2}))
                .pullback(WEIGHTS);
        assertThat(gradient.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(gradient.shape()).containsExactly(4);
    }

    @ParameterizedTest
    @EnumSource
    void aScoreThatIsNotANumberIsLeftForTheStepToNotice(Way way) {
        INDArray scores = Nd4j.createFromArray(0.1, Double.NaN, -0.2, 0.3);
        for (Form form : Form.values()) {
            TopKObjectives.Lists lists = way.objectives(new SoftTopKSpec(form, 0.1, 0.3), objectives(), 1)
                    .lists(scores, List.of(new int[] {3, 5}, new int[] {1, 2}));
            assertThat(lists.values()).hasSize(4);
            assertThat(lists.pullback(WEIGHTS).length()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAUserWithoutMoreCandidatesThanK(Way way) {
        TopKObjectives objectives = way.objectives(new SoftTopKSpec(Form.TEMPERATURE, 0, 0.3), objectives(), 2);
        INDArray scores = Nd4j.createFromArray(0.1, 0.4, -0.2, 0.3, 0.2);
        assertThatThrownBy(() -> objectives.lists(scores, List.of(new int[] {1, 2, 3}, new int[] {4, 5})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k = 2, n = 2");
    }

    @Test
    void orderedAnchorsAreTheHostsInBothWays() {
        SoftTopKSpec ordered = new SoftTopKSpec(Form.ORDERED, 1e-2, 0);
        assertThat(TopKObjectives.byNd4jOperations(ordered, objectives(), 3)).isInstanceOf(LoopTopKObjectives.class);
    }
}
