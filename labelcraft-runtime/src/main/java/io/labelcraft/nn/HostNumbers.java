package io.labelcraft.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers of one width on the heap, and what is done to them for the keys of one history. All numbers of one call are of one
 * width; a matrix lies here row by row.
 *
 * <p>Sums take four keys at a time, because a run of a few dozen numbers is too short for the processor: each number that is
 * read or written for four keys saves three.
 */
sealed interface HostNumbers permits FloatNumbers, DoubleNumbers {

    /** A copy of a matrix, row by row. */
    static HostNumbers copyOf(INDArray matrix) {
        return matrix.dataType() == DataType.DOUBLE ? DoubleNumbers.copyOf(matrix) : FloatNumbers.copyOf(matrix);
    }

    /**
     * The history of one row of a batch.
     *
     * @param row of the batch
     * @param keys rows of the matrix of keys, of all histories
     * @param from where this history's keys begin
     * @param to where they end
     * @param width columns of keys and batch
     */
    record History(int row, int[] keys, int from, int to, int width) {}

    /** A matrix of these numbers, row by row. */
    INDArray matrix(int columns);

    int length();

    /** Zeros of the same width. */
    HostNumbers zeros(int length);

    double get(int index);

    /** Gives each entry of a history this value. */
    void fill(History history, double value);

    /** The sum over the entries of a history. */
    double sum(History history);

    /** Adds to one number. */
    void add(int index, double value);

    /** Adds to each entry of the history its key's dot product with the history's row of a batch. */
    void addDots(HostNumbers batch, HostNumbers keys, History history);

    /** Adds the keys of the history, each times its entry, to the history's row of this batch. */
    void addWeighted(HostNumbers entries, HostNumbers keys, History history);

    /** Adds the history's rows of two batches, each times its entry, to each key of the history in these keys. */
    void addToKeys(HostNumbers entries, HostNumbers batch, HostNumbers others, HostNumbers otherBatch, History history);
}
