package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Split;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.RecommenderTrainer;
import io.labelcraft.training.TrainingContext;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and items that only rows after training have. */
class UnseenIdsTest {

    private static final int HOLD_OUT_USER = 4;
    private static final int TEST_USER = 7;
    private static final int ITEM = 11;

    private final FeedbackTable table = withUnseenIds(SmallLog.table(30, 40, 12, 1));

    private static FeedbackTable withUnseenIds(FeedbackTable table) {
        int[] train = Arrays.stream(table.split().train())
                .filter(row -> table.user()[row] != HOLD_OUT_USER
                        && table.user()[row] != TEST_USER
                        && table.item()[row] != ITEM)
                .toArray();
        return SmallLog.with(
                table, new Split(train, table.split().holdOut(), table.split().test()));
    }

    private static ModelSpec spec(String name, double weightDecay) {
        return SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender(name, Activation.DICE, false, SmallLog.adam(3e-3, weightDecay)),
                SmallLog.training(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"din", "mf", "two-tower"})
    void haveARowOfTheirOwnThatTrainingLeavesAsItWas(String name) {
        ModelSpec spec = spec(name, 0);
        TrainingContext context = TrainingContext.of(spec, table, event -> {}, Checkpoints.none());
        Recommender trained = new RecommenderTrainer(context).train("mine", SmallLog.gaussian(table.rows(), 1));
        Recommender fresh = Recommenders.create(table, spec);

        assertThat(row(trained, "user", HOLD_OUT_USER)).isEqualTo(row(fresh, "user", HOLD_OUT_USER));
        assertThat(row(trained, "user", TEST_USER)).isEqualTo(row(fresh, "user", TEST_USER));
        assertThat(row(trained, "item", ITEM)).isEqualTo(row(fresh, "item", ITEM));
        assertThat(row(trained, "user", 5)).isNotEqualTo(row(fresh, "user", 5));
    }

    /** The embedding of an id. */
    private static double[] row(Recommender recommender, String side, int id) {
        Parameters parameters = recommender.parameters();
        Block block = parameters.layout().tables().stream()
                .filter(table -> table.name().startsWith(side))
                .findFirst()
                .orElseThrow();
        int from = block.offset() + id * block.columns();
        return Arrays.copyOfRange(parameters.snapshot().toArray(), from, from + block.columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"din", "mf", "two-tower"})
    void areLearnedForAndMeasuredLikeAllOthers(String name) {
        Comparison comparison = Experiment.on(spec(name, 0.3), table, event -> {}, Checkpoints.none())
                .run();

        assertThat(comparison.users()).isEqualTo(15);
        assertThat(comparison.results())
                .allSatisfy(result -> assertThat(result.metrics().values())
                        .allSatisfy(summary -> assertThat(summary.mean()).isFinite()));
        assertThat(Arrays.stream(comparison.learned().recommender().scores(rowsOfItem()))
                        .allMatch(Double::isFinite))
                .isTrue();
    }

    private int[] rowsOfItem() {
        return Arrays.stream(table.split().test())
                .filter(row -> table.item()[row] == ITEM)
                .toArray();
    }
}
