package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Plain loops over float arrays, which hold nothing for a single key of a history but its score. */
final class FloatHistoryKernel implements HistoryKernel {

    @Override
    public Pooled pool(Operands operands, HistoryRows histories) {
        return new Loops(Arrays.of(operands), histories, operands.slopes().columns());
    }

    private record Arrays(float[] slopes, float[] offsets, float[] keys) {

        static Arrays of(Operands operands) {
            return new Arrays(
                    HostMemory.floats(operands.slopes()),
                    HostMemory.floats(operands.offsets()),
                    HostMemory.floats(operands.keys()));
        }

        Arrays zeros() {
            return new Arrays(new float[slopes.length], new float[offsets.length], new float[keys.length]);
        }

        Operands operands(int width) {
            return new Operands(
                    HostMemory.matrix(slopes, width), HostMemory.matrix(offsets, 1), HostMemory.matrix(keys, width));
        }
    }

    private static final class Loops implements Pooled {

        private final Arrays arrays;
        private final HistoryRows histories;
        private final int width;
        private final float[] scores;
        private final INDArray output;

        Loops(Arrays arrays, HistoryRows histories, int width) {
            this.arrays = arrays;
            this.histories = histories;
            this.width = width;
            this.scores = new float[histories.keys().length];
            this.output = pool();
        }

        private INDArray pool() {
            float[] pooled = new float[arrays.slopes().length];
            float[] keys = arrays.keys();
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    scores[i] = arrays.offsets()[row] + dot(arrays.slopes(), at, keys, key, width);
                    add(scores[i], keys, key, pooled, at, width);
                }
            }
            return HostMemory.matrix(pooled, width);
        }

        @Override
        public INDArray output() {
            return output;
        }

        @Override
        public Operands pullback(INDArray cotangent) {
            float[] pooled = HostMemory.floats(cotangent);
            Arrays gradient = arrays.zeros();
            float[] keys = arrays.keys();
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    float slope = dot(pooled, at, keys, key, width);
                    gradient.offsets()[row] += slope;
                    add(slope, keys, key, gradient.slopes(), at, width);
                    add(scores[i], pooled, slope, arrays.slopes(), at, gradient.keys(), key, width);
                }
            }
            return gradient.operands(width);
        }

        @Override
        public INDArray pushforward(Operands operands) {
            Arrays tangent = Arrays.of(operands);
            float[] pooled = new float[arrays.slopes().length];
            float[] keys = arrays.keys();
            for (int row = 0; row < histories.ends().length; row++) {
                int at = row * width;
                for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                    int key = histories.keys()[i] * width;
                    float change = tangent.offsets()[row]
                            + dot(tangent.slopes(), at, keys, key, width)
                            + dot(arrays.slopes(), at, tangent.keys(), key, width);
                    add(change, keys, key, pooled, at, width);
                    add(scores[i], tangent.keys(), key, pooled, at, width);
                }
            }
            return HostMemory.matrix(pooled, width);
        }
    }

    /** Four sums at a time: one would make every addition wait for the one before. */
    private static float dot(float[] left, int leftAt, float[] right, int rightAt, int width) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i < width - 3; i += 4) {
            first += left[leftAt + i] * right[rightAt + i];
            second += left[leftAt + i + 1] * right[rightAt + i + 1];
            third += left[leftAt + i + 2] * right[rightAt + i + 2];
            fourth += left[leftAt + i + 3] * right[rightAt + i + 3];
        }
        for (; i < width; i++) {
            first += left[leftAt + i] * right[rightAt + i];
        }
        return (first + second) + (third + fourth);
    }

    private static void add(float factor, float[] from, int fromAt, float[] to, int toAt, int width) {
        for (int i = 0; i < width; i++) {
            to[toAt + i] += factor * from[fromAt + i];
        }
    }

    private static void add(
            float factor, float[] from, float otherFactor, float[] other, int at, float[] to, int toAt, int width) {
        for (int i = 0; i < width; i++) {
            to[toAt + i] += factor * from[at + i] + otherFactor * other[at + i];
        }
    }
}
