package io.labelcraft.objective;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Two anchors, 1 (in) and 0 (out), on the raw scores: kappa = 2 / (epsilon C_max), where C_max is held constant. */
final class EntropicTopK extends SoftTopK implements Nd4jSoftTopK {

    private final double epsilon;

    EntropicTopK(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        return ThresholdList.of(scores, 2 / (epsilon * largestCost(scores)), k);
    }

    private static double largestCost(double[] scores) {
        double largest = 0;
        for (double score : scores) {
            largest = Math.max(largest, Math.max(score * score, (score - 1) * (score - 1)));
        }
        return largest;
    }

    @Override
    public Nd4jSoftLists soften(INDArray scores, PaddedUsers users, int k) {
        INDArray kappa = largestCosts(scores, users).muli(epsilon).rdivi(2);
        return Nd4jThresholdLists.of(scores, kappa, users, k);
    }

    private static INDArray largestCosts(INDArray scores, PaddedUsers users) {
        INDArray in = scores.sub(1);
        INDArray costs = Transforms.max(scores.mul(scores), in.muli(in), false).muli(users.presence());
        return costs.max(true, 1);
    }
}
