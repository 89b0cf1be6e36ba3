package io.labelcraft.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Doubles. */
record DoubleNumbers(double[] values) implements HostNumbers {

    static DoubleNumbers copyOf(INDArray matrix) {
        double[] values = new double[Math.toIntExact(matrix.length())];
        HostMemory.doubles(HostMemory.rowMajor(matrix)).get(values);
        return new DoubleNumbers(values);
    }

    @Override
    public INDArray matrix(int columns) {
        INDArray matrix = Nd4j.createUninitialized(DataType.DOUBLE, values.length / columns, columns);
        HostMemory.doubles(matrix).put(values);
        return matrix;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public HostNumbers zeros(int length) {
        return new DoubleNumbers(new double[length]);
    }

    @Override
    public double get(int index) {
        return values[index];
    }

    @Override
    public void add(int index, double value) {
        values[index] += value;
    }

    /** Four sums at a time: one would make every addition wait for the one before. */
    @Override
    public double dot(int at, HostNumbers other, int otherAt, int width) {
        double[] right = ((DoubleNumbers) other).values;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
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
        double[] numbers = ((DoubleNumbers) from).values;
        for (int i = 0; i < width; i++) {
            values[at + i] += factor * numbers[fromAt + i];
        }
    }

    @Override
    public void add(
            int at, double factor, HostNumbers from, double otherFactor, HostNumbers other, int fromAt, int width) {
        double[] numbers = ((DoubleNumbers) from).values;
        double[] others = ((DoubleNumbers) other).values;
        for (int i = 0; i < width; i++) {
            values[at + i] += factor * numbers[fromAt + i] + otherFactor * others[fromAt + i];
        }
    }
}
