package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.config.ObjectiveSpec.Measure;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ObjectivesTest {

    private final FeedbackTable table = SmallLog.table(6, 40, 12, 5);

    @Property(tries = 200)
    void theGradientOfEveryMeasureInBothDirectionsEqualsCentralDifferences(
            @ForAll Measure measure,
            @ForAll Direction direction,
            @ForAll @IntRange(min = 2, max = 30) int candidates,
            @ForAll long seed) {
        Objective objective = objective(measure, direction);
        Random random = new Random(seed);
        int[] rows = rows(random, candidates);
        double[] shares = shares(random, candidates);
        double[] gradient = new double[candidates];
        Arrays.fill(gradient, 7);
        objective.addGradient(shares, rows, 3, gradient);
        double step = 1e-6;
        for (int i = 0; i < candidates; i++) {
            double[] up = shares.clone();
            double[] down = shares.clone();
            up[i] += step;
            down[i] -= step;
            double difference = (objective.value(up, rows) - objective.value(down, rows)) / (2 * step);
            assertThat(gradient[i]).isCloseTo(7 + 3 * difference, within(1e-5 * (1 + Math.abs(difference))));
        }
    }

    @Property(tries = 100)
    void valuesLieBetweenZeroAndOneAndTheOtherDirectionIsTheComplement(
            @ForAll Measure measure, @ForAll @IntRange(min = 1, max = 30) int candidates, @ForAll long seed) {
        Random random = new Random(seed);
        int[] rows = rows(random, candidates);
        double[] shares = shares(random, candidates);
        double more = objective(measure, Direction.MAXIMISE).value(shares, rows);
        double less = objective(measure, Direction.MINIMISE).value(shares, rows);
        assertThat(more).isBetween(0.0, 1.0 + 1e-12);
        assertThat(less).isCloseTo((measure == Measure.SPREAD ? 0.5 : 1) - more, within(1e-12));
    }

    private Objective objective(Measure measure, Direction direction) {
        List<String> fields =
                switch (measure) {
                    case MEAN -> List.of("watchTime");
                    case ANY -> List.of("like", "watchTime");
                    case SPREAD -> List.of("duration");
                };
        ObjectiveSpec objective = new ObjectiveSpec("objective", measure, fields, direction, 1);
        return Objectives.of(withObjective(SmallLog.spec(), objective), table).get(0);
    }

    private static ModelSpec withObjective(ModelSpec spec, ObjectiveSpec objective) {
        return new ModelSpec(
                spec.model(),
                spec.source(),
                spec.recipe(),
                spec.seed(),
                spec.log(),
                List.of(objective),
                spec.data(),
                spec.split(),
                spec.history(),
                spec.scaling(),
                spec.labeling(),
                spec.recommender(),
                spec.training(),
                spec.evaluation(),
                spec.mahout(),
                spec.schedule(),
                spec.effective());
    }

    private int[] rows(Random random, int candidates) {
        return random.ints(candidates, 0, table.rows()).toArray();
    }

    private static double[] shares(Random random, int candidates) {
        double[] shares = random.doubles(candidates, 0.1, 1).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
