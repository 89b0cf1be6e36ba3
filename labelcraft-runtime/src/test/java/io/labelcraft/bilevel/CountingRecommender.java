package io.labelcraft.bilevel;

import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Another recommender, with a count of what is asked of it: in passes of training, and in all others. */
final class CountingRecommender implements Recommender {

    private final Recommender counted;
    private Counts ofBatch = new Counts(0, 0, 0);
    private Counts ofOthers = new Counts(0, 0, 0);

    CountingRecommender(Recommender counted) {
        this.counted = counted;
    }

    record Counts(int forwards, int pullbacks, int pushforwards) {
        private Counts plus(int more, int morePullbacks, int morePushforwards) {
            return new Counts(forwards + more, pullbacks + morePullbacks, pushforwards + morePushforwards);
        }
    }

    Counts ofBatch() {
        return ofBatch;
    }

    Counts ofOthers() {
        return ofOthers;
    }

    @Override
    public Parameters parameters() {
        return counted.parameters();
    }

    @Override
    public Pass forward(int[] rows) {
        return counting(counted.forward(rows), false);
    }

    @Override
    public Pass trainingPass(int[] rows) {
        return counting(counted.trainingPass(rows), true);
    }

    private Pass counting(Pass pass, boolean training) {
        count(training, 1, 0, 0);
        return new Pass() {
            @Override
            public INDArray scores() {
                return pass.scores();
            }

            @Override
            public ParameterVector pullback(INDArray cotangent) {
                count(training, 0, 1, 0);
                return pass.pullback(cotangent);
            }

            @Override
            public INDArray pushforward(ParameterVector tangent) {
                count(training, 0, 0, 1);
                return pass.pushforward(tangent);
            }
        };
    }

    private void count(boolean training, int forwards, int pullbacks, int pushforwards) {
        if (training) {
            ofBatch = ofBatch.plus(forwards, pullbacks, pushforwards);
        } else {
            ofOthers = ofOthers.plus(forwards, pullbacks, pushforwards);
        }
    }
}
