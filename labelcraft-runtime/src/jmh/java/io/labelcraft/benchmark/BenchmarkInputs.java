package io.labelcraft.benchmark;

import io.labelcraft.nn.HistoryRows;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers for the layers' benchmarks, drawn by a seed.
 *
 * @param batch rows of a pass
 */
record BenchmarkInputs(int batch) {

    /** Rows of an embedding table, and distinct items in the histories of a batch. */
    static final int ITEMS = 5000;

    private static final int HISTORY = 100;

    /** Floats from the normal distribution. */
    static INDArray gaussian(int rows, int columns) {
        Random random = new Random(rows + 31L * columns);
        INDArray values = Nd4j.createUninitialized(DataType.FLOAT, rows, columns);
        for (int i = 0; i < values.length(); i++) {
            values.putScalar(i, random.nextGaussian());
        }
        return values;
    }

    INDArray ofBatch(int columns) {
        return gaussian(batch, columns);
    }

    /** Rows of a table with {@link #ITEMS} rows. */
    int[] items(int count) {
        return new Random(1).ints(count, 0, ITEMS).toArray();
    }

    /** A history of its own for each row of the batch. */
    HistoryRows histories() {
        int[] ends = IntStream.rangeClosed(1, batch).map(row -> row * HISTORY).toArray();
        return new HistoryRows(items(batch * HISTORY), ends);
    }
}
