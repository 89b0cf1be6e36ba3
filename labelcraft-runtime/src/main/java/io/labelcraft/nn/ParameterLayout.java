package io.labelcraft.nn;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Where each matrix of a model lies in one flat vector.
 *
 * <p>Parameters, their gradients and their tangents are all such vectors, so an optimiser sees one array whatever the
 * model is made of.
 */
public final class ParameterLayout {

    private final List<Block> blocks;
    private final int length;

    private ParameterLayout(List<Block> blocks, int length) {
        this.blocks = List.copyOf(blocks);
        this.length = length;
    }

    /** A row-major matrix of {@code rows} x {@code columns} that begins at {@code offset}. */
    public record Block(String name, int offset, int rows, int columns) {

        public int length() {
            return rows * columns;
        }

        /** This block of a flat vector as a matrix that shares its memory. */
        public INDArray of(INDArray vector) {
            return vector.get(NDArrayIndex.interval(offset, offset + length())).reshape('c', rows, columns);
        }
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Number of parameters. */
    public int length() {
        return length;
    }

    /** A vector of zeros for parameters, a gradient or a tangent. */
    public INDArray zeros(DataType type) {
        return Nd4j.zeros(type, length);
    }

    /** Collects blocks in the order in which they are added. */
    public static final class Builder {

        private final List<Block> blocks = new ArrayList<>();
        private int length;

        /**
         * Adds a matrix.
         *
         * @throws ArithmeticException if the vector would pass 2^31 - 1 parameters
         */
        public Block add(String name, int rows, int columns) {
            Block block = new Block(name, length, rows, columns);
            length = Math.addExact(length, Math.multiplyExact(rows, columns));
            blocks.add(block);
            return block;
        }

        public ParameterLayout build() {
            return new ParameterLayout(blocks, length);
        }
    }
}
