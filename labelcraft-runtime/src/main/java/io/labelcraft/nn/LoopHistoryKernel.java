package io.labelcraft.nn;

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
            this.scores = operands.slopes().zeros(histories.keys().length);
            this.output = pool();
        }

        private INDArray pool() {
            HostNumbers slopes = operands.slopes();
            HostNumbers keys = operands.keys();
            HostNumbers pooled = slopes.zeros(slopes.length());
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    double score = operands.offsets().get(row) + slopes.dot(at, keys, key, width);
                    scores.add(i, score);
                    pooled.add(at, score, keys, key, width);
                }
            }
            return pooled.matrix(width);
        }

        @Override
        public INDArray output() {
            return output;
        }

        @Override
        public Operands pullback(INDArray cotangent) {
            HostNumbers pooled = HostNumbers.copyOf(cotangent);
            HostNumbers keys = operands.keys();
            Numbers gradient = operands.zeros();
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    double slope = pooled.dot(at, keys, key, width);
                    gradient.offsets().add(row, slope);
                    gradient.slopes().add(at, slope, keys, key, width);
                    gradient.keys().add(key, scores.get(i), pooled, slope, operands.slopes(), at, width);
                }
            }
            return gradient.operands(width);
        }

        @Override
        public INDArray pushforward(Operands along) {
            Numbers tangent = Numbers.of(along);
            HostNumbers slopes = operands.slopes();
            HostNumbers keys = operands.keys();
            HostNumbers pooled = slopes.zeros(slopes.length());
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    double change = tangent.offsets().get(row)
                            + tangent.slopes().dot(at, keys, key, width)
                            + slopes.dot(at, tangent.keys(), key, width);
                    pooled.add(at, change, keys, scores.get(i), tangent.keys(), key, width);
                }
            }
            return pooled.matrix(width);
        }
    }
}
