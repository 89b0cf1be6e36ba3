package io.labelcraft.nn;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

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
