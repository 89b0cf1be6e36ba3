package io.labelcraft.nn;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Doubles. Java has no loops over either width that are as fast as two written out. */
record DoubleNumbers(double[] values) implements HostNumbers {

    static DoubleNumbers copyOf(INDArray matrix) {
        double[] values = new double[Math.toIntExact(matrix.length())];
        HostMemory.doubles(HostMemory.rowMajor(matrix)).get(values);
        return new DoubleNumbers(values);
    }

    private static double[] of(HostNumbers numbers) {
        return ((DoubleNumbers) numbers).values;
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
    public void fill(History history, double value) {
        Arrays.fill(values, history.from(), history.to(), value);
    }

    @Override
    public double sum(History history) {
        double sum = 0;
        for (int i = history.from(); i < history.to(); i++) {
            sum += values[i];
        }
        return sum;
    }

    @Override
    public void add(int index, double value) {
        values[index] += value;
    }

    @Override
    public void addDots(HostNumbers batch, HostNumbers keys, History history) {
        double[] left = of(batch);
        double[] right = of(keys);
        int width = history.width();
        int at = history.row() * width;
        int i = history.from();
        for (; i < history.to() - 3; i += 4) {
            int first = history.keys()[i] * width;
            int second = history.keys()[i + 1] * width;
            int third = history.keys()[i + 2] * width;
            int fourth = history.keys()[i + 3] * width;
            double firstSum = 0;
            double secondSum = 0;
            double thirdSum = 0;
            double fourthSum = 0;
            for (int j = 0; j < width; j++) {
                double factor = left[at + j];
                firstSum += factor * right[first + j];
                secondSum += factor * right[second + j];
                thirdSum += factor * right[third + j];
                fourthSum += factor * right[fourth + j];
            }
            values[i] += firstSum;
            values[i + 1] += secondSum;
            values[i + 2] += thirdSum;
            values[i + 3] += fourthSum;
        }
        for (; i < history.to(); i++) {
            int key = history.keys()[i] * width;
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += left[at + j] * right[key + j];
            }
            values[i] += sum;
        }
    }

    @Override
    public void addWeighted(HostNumbers entries, HostNumbers keys, History history) {
        double[] factors = of(entries);
        double[] from = of(keys);
        int width = history.width();
        int at = history.row() * width;
        int i = history.from();
        for (; i < history.to() - 3; i += 4) {
            int first = history.keys()[i] * width;
            int second = history.keys()[i + 1] * width;
            int third = history.keys()[i + 2] * width;
            int fourth = history.keys()[i + 3] * width;
            double firstFactor = factors[i];
            double secondFactor = factors[i + 1];
            double thirdFactor = factors[i + 2];
            double fourthFactor = factors[i + 3];
            for (int j = 0; j < width; j++) {
                values[at + j] += firstFactor * from[first + j]
                        + secondFactor * from[second + j]
                        + thirdFactor * from[third + j]
                        + fourthFactor * from[fourth + j];
            }
        }
        for (; i < history.to(); i++) {
            int key = history.keys()[i] * width;
            for (int j = 0; j < width; j++) {
                values[at + j] += factors[i] * from[key + j];
            }
        }
    }

    @Override
    public void addToKeys(
            HostNumbers entries, HostNumbers batch, HostNumbers others, HostNumbers otherBatch, History history) {
        double[] left = of(batch);
        double[] right = of(otherBatch);
        double[] factors = of(entries);
        double[] otherFactors = of(others);
        int width = history.width();
        int at = history.row() * width;
        for (int i = history.from(); i < history.to(); i++) {
            int key = history.keys()[i] * width;
            double factor = factors[i];
            double otherFactor = otherFactors[i];
            for (int j = 0; j < width; j++) {
                values[key + j] += factor * left[at + j] + otherFactor * right[at + j];
            }
        }
    }
}
