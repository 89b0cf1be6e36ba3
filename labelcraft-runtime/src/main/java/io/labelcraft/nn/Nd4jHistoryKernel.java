package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J operations alone, for backends whose memory the host does not see. */
final class Nd4jHistoryKernel implements HistoryKernel {

    private final RowKernel rows = new Nd4jRowKernel();

    @Override
    public Pooled pool(Operands operands, HistoryRows histories) {
        return histories.keys().length == 0 ? new NothingPooled(operands) : new Pairs(operands, histories);
    }

    /** All histories are empty. */
    private record NothingPooled(Operands operands) implements Pooled {

        @Override
        public INDArray output() {
            return operands.slopes().like();
        }

        @Override
        public Operands pullback(INDArray cotangent) {
            return new Operands(
                    operands.slopes().like(),
                    operands.offsets().like(),
                    operands.keys().like());
        }

        @Override
        public INDArray pushforward(Operands tangent) {
            return operands.slopes().like();
        }
    }

    /** One row of a matrix for each pair of a batch row and a key of its history. */
    private final class Pairs implements Pooled {

        private final Operands operands;
        private final int[] keyOf;
        private final int[] ownerOf;
        private final INDArray keys;
        private final INDArray slopes;
        private final INDArray scores;
        private final INDArray output;

        Pairs(Operands operands, HistoryRows histories) {
            this.operands = operands;
            this.keyOf = histories.keys();
            this.ownerOf = histories.owners();
            this.keys = rows.gatherSum(operands.keys(), keyOf, 1);
            this.slopes = rows.gatherSum(operands.slopes(), ownerOf, 1);
            this.scores = scores(slopes, keys).addi(rows.gatherSum(operands.offsets(), ownerOf, 1));
            this.output = sum(keys.mulColumnVector(scores), ownerOf, operands.slopes());
        }

        private static INDArray scores(INDArray slopes, INDArray keys) {
            return slopes.mul(keys).sum(true, 1);
        }

        private INDArray sum(INDArray pairs, int[] places, INDArray like) {
            INDArray sum = Nd4j.zeros(like.dataType(), like.shape());
            rows.scatterAdd(pairs, places, 1, sum);
            return sum;
        }

        @Override
        public INDArray output() {
            return output;
        }

        @Override
        public Operands pullback(INDArray cotangent) {
            INDArray pooled = rows.gatherSum(cotangent, ownerOf, 1);
            INDArray slope = scores(pooled, keys);
            INDArray ofKeys = pooled.muliColumnVector(scores).addi(slopes.mulColumnVector(slope));
            return new Operands(
                    sum(keys.mulColumnVector(slope), ownerOf, operands.slopes()),
                    sum(slope, ownerOf, operands.offsets()),
                    sum(ofKeys, keyOf, operands.keys()));
        }

        @Override
        public INDArray pushforward(Operands tangent) {
            INDArray keyTangent = rows.gatherSum(tangent.keys(), keyOf, 1);
            INDArray change = scores(rows.gatherSum(tangent.slopes(), ownerOf, 1), keys)
                    .addi(scores(slopes, keyTangent))
                    .addi(rows.gatherSum(tangent.offsets(), ownerOf, 1));
            INDArray pairs = keys.mulColumnVector(change).addi(keyTangent.muliColumnVector(scores));
            return sum(pairs, ownerOf, operands.slopes());
        }
    }
}
