package io.labelcraft.nn;

import io.labelcraft.nn.HostNumbers.History;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Plain loops over arrays on the heap, which hold nothing for a single key of a history but its score. */
final class LoopHistoryKernel implements HistoryKernel {

    @Override
    public Pooled pool(Operands operands, HistoryRows histories) {
        return new Loops(Numbers.of(operands), histories, operands.slopes().columns());
    }

    private record Numbers(HostNumbers slopes, HostNumbers offsets, HostNumbers keys) {

        static Numbers of(Operands operands) {
            return new Numbers(
                    HostNumbers.copyOf(operands.slopes()),
                    HostNumbers.copyOf(operands.offsets()),
                    HostNumbers.copyOf(operands.keys()));
        }

        Numbers zeros() {
            return new Numbers(
                    slopes.zeros(slopes.length()), offsets.zeros(offsets.length()), keys.zeros(keys.length()));
        }

        Operands operands(int width) {
            return new Operands(slopes.matrix(width), offsets.matrix(1), keys.matrix(width));
        }
    }

    private static final class Loops implements Pooled {

        private final Numbers operands;
        private final HistoryRows histories;
        private final int width;
        private final HostNumbers scores;
        private final INDArray output;

        Loops(Numbers operands, HistoryRows histories, int width) {
            this.operands = operands;
            this.histories = histories;
            this.width = width;
            this.scores = entries();
            this.output = pool();
        }

        private HostNumbers entries() {
            return operands.slopes().zeros(histories.keys().length);
        }

        private HostNumbers batch() {
            return operands.slopes().zeros(operands.slopes().length());
        }

        private INDArray pool() {
            HostNumbers pooled = batch();
            for (int row = 0; row < histories.ends().length; row++) {
                History history = histories.history(row, width);
                scores.fill(history, operands.offsets().get(row));
                scores.addDots(operands.slopes(), operands.keys(), history);
                pooled.addWeighted(scores, operands.keys(), history);
            }
            return pooled.matrix(width);
        }

        @Override
        public INDArray output() {
            return output;
        }

        /** Two passes over the histories, because the keys and their gradient do not fit into the processor's cache together. */
        @Override
        public Operands pullback(INDArray cotangent) {
            HostNumbers pooled = HostNumbers.copyOf(cotangent);
            HostNumbers ofScores = entries();
            Numbers gradient = operands.zeros();
            for (int row = 0; row < histories.ends().length; row++) {
                History history = histories.history(row, width);
                ofScores.addDots(pooled, operands.keys(), history);
                gradient.offsets().add(row, ofScores.sum(history));
                gradient.slopes().addWeighted(ofScores, operands.keys(), history);
            }
            for (int row = 0; row < histories.ends().length; row++) {
                gradient.keys().addToKeys(scores, pooled, ofScores, operands.slopes(), histories.history(row, width));
            }
            return gradient.operands(width);
        }

        @Override
        public INDArray pushforward(Operands along) {
            Numbers tangent = Numbers.of(along);
            HostNumbers change = entries();
            HostNumbers pooled = batch();
            for (int row = 0; row < histories.ends().length; row++) {
                History history = histories.history(row, width);
                change.fill(history, tangent.offsets().get(row));
                change.addDots(tangent.slopes(), operands.keys(), history);
                change.addDots(operands.slopes(), tangent.keys(), history);
                pooled.addWeighted(change, operands.keys(), history);
                pooled.addWeighted(scores, tangent.keys(), history);
            }
            return pooled.matrix(width);
        }
    }
}
