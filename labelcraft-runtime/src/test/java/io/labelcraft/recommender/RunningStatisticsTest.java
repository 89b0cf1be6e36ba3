package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.nn.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningStatisticsTest {

    private final int[] batch = {0, 1, 2, 30, 31, 32};
    private Recommender din;

    @BeforeEach
    void create() {
        din = Recommenders.create(
                SmallLog.table(12, 20, 6, 1),
                SmallLog.with(
                        SmallLog.spec(),
                        SmallLog.recommender("din", Activation.NONE, false, SmallLog.sgd(0.1, 0)),
                        SmallLog.training(0)));
    }

    @Test
    void aTrainingPassMovesThem() {
        double[] before = din.scores(batch);
        din.trainingPass(batch);
        assertThat(din.scores(batch)).isNotEqualTo(before);
    }

    @Test
    void anEvaluationLeavesThemAlone() {
        double[] before = din.scores(batch);
        din.scores(new int[] {3, 4, 5});
        assertThat(din.scores(batch)).isEqualTo(before);
    }

    @Test
    void anEvaluationScoresARowWhateverRowsAreBesideIt() {
        din.trainingPass(batch);
        double alone = din.scores(new int[] {30})[0];
        assertThat(din.scores(batch)[3]).isEqualTo(alone);
    }

    @Test
    void aSnapshotHoldsThem() {
        double[] before = din.scores(batch);
        Snapshot snapshot = din.parameters().snapshot();
        din.trainingPass(batch);
        din.parameters().restore(snapshot);
        assertThat(din.scores(batch)).isEqualTo(before);
    }
}
