package io.labelcraft.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Numbers of one width on the heap, and the sums that loops make of runs of them. All operands of one sum are of one width. */
sealed interface HostNumbers permits FloatNumbers, DoubleNumbers {

    /** A copy of a matrix, row by row. */
    static HostNumbers copyOf(INDArray matrix) {
        return matrix.dataType() == DataType.DOUBLE ? DoubleNumbers.copyOf(matrix) : FloatNumbers.copyOf(matrix);
    }

    /** A matrix of these numbers, row by row. */
    INDArray matrix(int columns);

    int length();

    /** Zeros of the same width. */
    HostNumbers zeros(int length);

    double get(int index);

    /** Adds to one number. */
    void add(int index, double value);

    /** The dot product of runs of {@code width} numbers that begin at {@code at} here and at {@code otherAt} there. */
    double dot(int at, HostNumbers other, int otherAt, int width);

    /** Adds a multiple of a run to the one that begins at {@code at}. */
    void add(int at, double factor, HostNumbers from, int fromAt, int width);

    /** Adds multiples of two runs, which both begin at {@code fromAt}, to the one that begins at {@code at}. */
    void add(int at, double factor, HostNumbers from, double otherFactor, HostNumbers other, int fromAt, int width);
}
