package io.labelcraft.objective;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** A soft edge of one width for all users: kappa = 1 / temperature on each user's z-scores. */
final class TemperatureTopK extends SoftTopK implements Nd4jSoftTopK {

    private final double temperature;

    TemperatureTopK(double temperature) {
        this.temperature = temperature;
    }

    @Override
    SoftList soften(double[] scores, int k) {
        StandardScores standard = StandardScores.of(scores);
        return new StandardisedList(standard, ThresholdList.of(standard.values(), 1 / temperature, k));
    }

    private record StandardisedList(StandardScores standard, ThresholdList list) implements SoftList {

        @Override
        public double[] alphas() {
            return list.alphas();
        }

        @Override
        public boolean hard() {
            return standard.constant() || list.hard();
        }

        @Override
        public double[] pullback(double[] cotangent) {
            return hard() ? new double[cotangent.length] : standard.pullback(list.pullback(cotangent));
        }
    }

    @Override
    public Nd4jSoftLists soften(INDArray scores, PaddedUsers users, int k) {
        Nd4jStandardScores standard = Nd4jStandardScores.of(scores, users);
        INDArray kappa = Nd4j.valueArrayOf(users.counts().shape(), 1 / temperature, DataType.DOUBLE);
        return new StandardisedLists(standard, Nd4jThresholdLists.of(standard.values(), kappa, users, k));
    }

    private record StandardisedLists(Nd4jStandardScores standard, Nd4jThresholdLists lists) implements Nd4jSoftLists {

        @Override
        public INDArray alphas() {
            return lists.alphas();
        }

        @Override
        public INDArray hard() {
            return Transforms.max(lists.hard(), standard.constant(), false);
        }

        @Override
        public INDArray pullback(INDArray cotangent) {
            return standard.pullback(lists.pullback(cotangent)).muliColumnVector(hard().rsubi(1));
        }
    }
}
