package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A gradient or a tangent: one number for each parameter, of which all those of untouched table rows are 0 and not held.
 *
 * @param dense [layout.denseLength]
 * @param tables the touched rows of each table that has any
 */
public record ParameterVector(ParameterLayout layout, INDArray dense, Map<Block, TouchedRows> tables) {

    public ParameterVector {
        tables = new LinkedHashMap<>(tables);
    }

    /**
     * Rows of a table.
     *
     * @param rows distinct
     * @param values [rows, columns of the table], row-major
     */
    public record TouchedRows(int[] rows, INDArray values) {}

    /** A vector of a model without tables. */
    public static ParameterVector dense(ParameterLayout layout, INDArray dense) {
        return new ParameterVector(layout, dense, Map.of());
    }

    /** The Euclidean norm; finite only if every number is. */
    public double norm() {
        double square = dense.isEmpty() ? 0 : squared(dense);
        for (TouchedRows touched : tables.values()) {
            square += touched.rows().length == 0 ? 0 : squared(touched.values());
        }
        return Math.sqrt(square);
    }

    private static double squared(INDArray values) {
        double norm = values.norm2Number().doubleValue();
        return norm * norm;
    }

    /** This vector with every number multiplied. */
    public ParameterVector times(double factor) {
        Map<Block, TouchedRows> multiplied = new LinkedHashMap<>();
        tables.forEach((table, touched) -> multiplied.put(
                table, new TouchedRows(touched.rows(), touched.values().mul(factor))));
        return new ParameterVector(layout, dense.isEmpty() ? dense : dense.mul(factor), multiplied);
    }

    /** The whole vector, zeros included. */
    public double[] toArray() {
        double[] all = new double[layout.length()];
        double[] front = dense.dup('c').data().asDouble();
        System.arraycopy(front, 0, all, 0, front.length);
        tables.forEach((block, touched) -> {
            double[] values = touched.values().dup('c').data().asDouble();
            for (int i = 0; i < touched.rows().length; i++) {
                int to = block.offset() + touched.rows()[i] * block.columns();
                System.arraycopy(values, i * block.columns(), all, to, block.columns());
            }
        });
        return all;
    }

    /** The vector of these numbers, every table row touched. */
    public static ParameterVector of(ParameterLayout layout, INDArray all) {
        Map<Block, TouchedRows> tables = new LinkedHashMap<>();
        for (Block table : layout.tables()) {
            int[] rows = new int[table.rows()];
            Arrays.setAll(rows, row -> row);
            tables.put(table, new TouchedRows(rows, table.of(all).dup('c')));
        }
        INDArray dense = layout.denseLength() == 0
                ? Nd4j.zeros(all.dataType(), 0)
                : all.get(NDArrayIndex.interval(0, layout.denseLength())).dup();
        return new ParameterVector(layout, dense, tables);
    }
}
