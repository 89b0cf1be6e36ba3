package io.labelcraft.nn;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The numbers of a row-major array in the host's memory, whatever their width: the one way to them, closed where the backend
 * goes without loops.
 */
interface HostMemory {

    double get(int index);

    void put(int index, double value);

    /** The memory of a row-major array, which may be a view. */
    static HostMemory of(INDArray array) {
        return array.dataType() == DataType.DOUBLE ? new Doubles(doubles(array)) : new Floats(floats(array));
    }

    /** The array itself where it is row-major and no view, else a copy that is. */
    static INDArray rowMajor(INDArray array) {
        return array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
    }

    /** The memory of a row-major float array. */
    static FloatBuffer floats(INDArray array) {
        return seen(array).asNioFloat().slice(Math.toIntExact(array.offset()), Math.toIntExact(array.length()));
    }

    /** The memory of a row-major double array. */
    static DoubleBuffer doubles(INDArray array) {
        return seen(array).asNioDouble().slice(Math.toIntExact(array.offset()), Math.toIntExact(array.length()));
    }

    private static DataBuffer seen(INDArray array) {
        if (Kernels.forBackend() != Kernels.LOOPS) {
            throw new IllegalStateException("a loop over host memory where only ND4J's operations are allowed");
        }
        return array.data();
    }

    /** Doubles. */
    record Doubles(DoubleBuffer buffer) implements HostMemory {
        @Override
        public double get(int index) {
            return buffer.get(index);
        }

        @Override
        public void put(int index, double value) {
            buffer.put(index, value);
        }
    }

    /** Floats. */
    record Floats(FloatBuffer buffer) implements HostMemory {
        @Override
        public double get(int index) {
            return buffer.get(index);
        }

        @Override
        public void put(int index, double value) {
            buffer.put(index, (float) value);
        }
    }
}
