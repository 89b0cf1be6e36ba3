package io.labelcraft.nn;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The numbers of a row-major array in the host's memory, whatever their width. */
interface HostMemory {

    double get(int index);

    void put(int index, double value);

    /** The memory of a row-major array, which may be a view. */
    static HostMemory of(INDArray array) {
        int offset = Math.toIntExact(array.offset());
        return array.dataType() == DataType.DOUBLE
                ? new Doubles(array.data().asNioDouble(), offset)
                : new Floats(array.data().asNioFloat(), offset);
    }

    /** A copy of a float matrix, row by row. */
    static float[] floats(INDArray matrix) {
        INDArray rowMajor = matrix.ordering() == 'c' && !matrix.isView() ? matrix : matrix.dup('c');
        float[] values = new float[Math.toIntExact(rowMajor.length())];
        if (values.length > 0) {
            FloatBuffer memory = rowMajor.data().asNioFloat();
            memory.position(Math.toIntExact(rowMajor.offset()));
            memory.get(values);
        }
        return values;
    }

    /** A float matrix of these values, row by row. */
    static INDArray matrix(float[] values, int columns) {
        INDArray matrix = Nd4j.createUninitialized(DataType.FLOAT, values.length / columns, columns);
        if (values.length > 0) {
            FloatBuffer memory = matrix.data().asNioFloat();
            memory.position(Math.toIntExact(matrix.offset()));
            memory.put(values);
        }
        return matrix;
    }

    /** Doubles. */
    record Doubles(DoubleBuffer buffer, int offset) implements HostMemory {
        @Override
        public double get(int index) {
            return buffer.get(offset + index);
        }

        @Override
        public void put(int index, double value) {
            buffer.put(offset + index, value);
        }
    }

    /** Floats. */
    record Floats(FloatBuffer buffer, int offset) implements HostMemory {
        @Override
        public double get(int index) {
            return buffer.get(offset + index);
        }

        @Override
        public void put(int index, double value) {
            buffer.put(offset + index, (float) value);
        }
    }
}
