package io.labelcraft.nn;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Where each matrix of a model lies in one flat vector: dense matrices first, then embedding tables, of which a step touches
 * but a few rows.
 */
public final class ParameterLayout {

    private final List<Block> blocks;
    private final int denseLength;
    private final int length;

    private ParameterLayout(List<Block> blocks, int denseLength, int length) {
        this.blocks = List.copyOf(blocks);
        this.denseLength = denseLength;
        this.length = length;
    }

    /**
     * A row-major matrix of {@code rows} x {@code columns} that begins at {@code offset}.
     *
     * @param table whether it is an embedding table
     */
    public record Block(String name, int offset, int rows, int columns, boolean table) {

        public int length() {
            return rows * columns;
        }

        /** This block of a flat vector as a matrix that shares its memory. */
        public INDArray of(INDArray vector) {
            return vector.get(NDArrayIndex.interval(offset, offset + length())).reshape('c', rows, columns);
        }
    }

    /** All blocks, in the order in which they lie in the vector. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The embedding tables, in the order in which they lie in the vector. */
    public List<Block> tables() {
        return blocks.stream().filter(Block::table).toList();
    }

    /** Number of parameters. */
    public int length() {
        return length;
    }

    /** Number of parameters outside of tables: the first ones of the vector. */
    public int denseLength() {
        return denseLength;
    }

    /** Collects the sizes of blocks; their places are known once all are. */
    public static final class Builder {

        private record Size(String name, int rows, int columns, boolean table) {
            int length() {
                return Math.multiplyExact(rows, columns);
            }
        }

        private final List<Size> sizes = new ArrayList<>();

        /** Adds a dense matrix. */
        public Builder add(String name, int rows, int columns) {
            sizes.add(new Size(name, rows, columns, false));
            return this;
        }

        /** Adds an embedding table. */
        public Builder addTable(String name, int rows, int columns) {
            sizes.add(new Size(name, rows, columns, true));
            return this;
        }

        /**
         * Places the blocks.
         *
         * @throws ArithmeticException if the vector would pass 2^31 - 1 parameters
         */
        public ParameterLayout build() {
            List<Block> blocks = new ArrayList<>();
            int dense = place(blocks, false, 0);
            int length = place(blocks, true, dense);
            return new ParameterLayout(blocks, dense, length);
        }

        private int place(List<Block> blocks, boolean tables, int from) {
            int offset = from;
            for (Size size : sizes) {
                if (size.table() == tables) {
                    blocks.add(new Block(size.name(), offset, size.rows(), size.columns(), tables));
                    offset = Math.addExact(offset, size.length());
                }
            }
            return offset;
        }
    }

    /** The block of a name. */
    public Block block(String name) {
        return blocks.stream()
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
