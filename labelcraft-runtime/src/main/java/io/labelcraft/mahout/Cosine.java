package io.labelcraft.mahout;

import com.google.common.collect.Comparators;
import io.labelcraft.mahout.PreferenceMatrix.Entries;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds, one after the other, the most similar rows of each row of a matrix. Not safe for many threads. */
final class Cosine {

    private final long[] ids;
    private final Entries[] rows;
    private final Entries[] columns;
    private final double[] norms;
    private final int count;

    /** Sums of products with the row at hand; 0 for rows that share no column with it. */
    private final double[] dots;

    private final int[] shared;

    /**
     * @param columns of the matrix as the rows of its transpose
     * @param count neighbours of a row at most
     */
    private Cosine(PreferenceMatrix matrix, Entries[] columns, int count) {
        this.ids = matrix.rowIds();
        this.rows = matrix.rows();
        this.columns = columns;
        this.norms = Arrays.stream(rows).mapToDouble(Cosine::norm).toArray();
        this.count = count;
        this.dots = new double[rows.length];
        this.shared = new int[rows.length];
    }

    /**
     * The neighbours of each column. The work grows with the squares of the lengths of the rows.
     *
     * @param count neighbours of a column at most
     */
    static Neighbours[] neighboursOfColumns(PreferenceMatrix matrix, int count) {
        Cosine cosine = new Cosine(matrix.transposed(), matrix.rows(), count);
        return IntStream.range(0, matrix.columnIds().length)
                .mapToObj(cosine::neighbours)
                .toArray(Neighbours[]::new);
    }

    /** Of equally similar rows the one with the smaller id is nearer. */
    private Neighbours neighbours(int row) {
        int others = multiply(row);
        Comparator<Integer> nearer = Comparator.<Integer>comparingDouble(other -> dots[other] / norms[other])
                .thenComparing(Comparator.reverseOrder());
        List<Integer> nearest = IntStream.range(0, others)
                .mapToObj(place -> shared[place])
                .collect(Comparators.greatest(count, nearer));
        int[] ascending = nearest.stream().mapToInt(Integer::intValue).sorted().toArray();
        Neighbours neighbours = new Neighbours(
                Arrays.stream(ascending).mapToLong(other -> ids[other]).toArray(),
                Arrays.stream(ascending)
                        .mapToDouble(other -> dots[other] / (norms[row] * norms[other]))
                        .toArray());
        Arrays.stream(shared, 0, others).forEach(other -> dots[other] = 0);
        dots[row] = 0;
        return neighbours;
    }

    /** Fills {@code dots} and lists in {@code shared} the other rows for which it is not 0; returns their number. */
    private int multiply(int row) {
        int others = 0;
        Entries entries = rows[row];
        for (int i = 0; i < entries.length(); i++) {
            Entries column = columns[entries.index()[i]];
            for (int j = 0; j < column.length(); j++) {
                int other = column.index()[j];
                double product = (double) entries.value()[i] * column.value()[j];
                if (dots[other] == 0 && product > 0 && other != row) {
                    shared[others++] = other;
                }
                dots[other] += product;
            }
        }
        return others;
    }

    private static double norm(Entries entries) {
        double squares = 0;
        for (float value : entries.value()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
