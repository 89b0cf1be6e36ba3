package io.labelcraft.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Floats, summed as floats. */
record FloatNumbers(float[] values) implements HostNumbers {

    static FloatNumbers copyOf(INDArray matrix) {
        float[] values = new float[Math.toIntExact(matrix.length())];
        HostMemory.floats(HostMemory.rowMajor(matrix)).get(values);
        return new FloatNumbers(values);
    }

    @Override
    public INDArray matrix(int columns) {
        INDArray matrix = Nd4j.createUninitialized(DataType.FLOAT, values.length / columns, columns);
        HostMemory.floats(matrix).put(values);
        return matrix;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public HostNumbers zeros(int length) {
        return new FloatNumbers(new float[length]);
    }

    @Override
    public double get(int index) {
        return values[index];
    }

    @Override
    public void add(int index, double value) {
        values[index] += (float) value;
    }

    /** Four sums at a time: one would make every addition wait for the one before. */
    @Override
    public double dot(int at, HostNumbers other, int otherAt, int width) {
        float[] right = ((FloatNumbers) other).values;
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i < width - 3; i += 4) {
            first += values[at + i] * right[otherAt + i];
            second += values[at + i + 1] * right[otherAt + i + 1];
            third += values[at + i + 2] * right[otherAt + i + 2];
            fourth += values[at + i + 3] * right[otherAt + i + 3];
        }
        for (; i < width; i++) {
            first += values[at + i] * right[otherAt + i];
        }
        return (first + second) + (third + fourth);
    }

    @Override
    public void add(int at, double factor, HostNumbers from, int fromAt, int width) {
        float[] numbers = ((FloatNumbers) from).values;
        float single = (float) factor;
        for (int i = 0; i < width; i++) {
            values[at + i] += single * numbers[fromAt + i];
        }
    }

    @Override
    public void add(
            int at, double factor, HostNumbers from, double otherFactor, HostNumbers other, int fromAt, int width) {
        float[] numbers = ((FloatNumbers) from).values;
        float[] others = ((FloatNumbers) other).values;
        float single = (float) factor;
        float otherSingle = (float) otherFactor;
        for (int i = 0; i < width; i++) {
            values[at + i] += single * numbers[fromAt + i] + otherSingle * others[fromAt + i];
        }
    }
}
