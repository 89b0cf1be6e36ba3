package io.labelcraft.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A vector as plain big-endian numbers of its own width, which come back to the bit: its length, its width, its values. */
final class StoredArray {

    private static final int CHUNK = 1 << 16;

    private StoredArray() {}

    static void write(INDArray vector, DataOutput out) throws IOException {
        boolean wide = vector.dataType() == DataType.DOUBLE;
        out.writeLong(vector.length());
        out.writeByte(wide ? Double.BYTES : Float.BYTES);
        for (long from = 0; from < vector.length(); from += CHUNK) {
            for (double value : chunk(vector, from).dup().data().asDouble()) {
                if (wide) {
                    out.writeDouble(value);
                } else {
                    out.writeFloat((float) value);
                }
            }
        }
    }

    /**
     * Overwrites a vector.
     *
     * @throws IOException if another length or width was written
     */
    static void readInto(INDArray vector, DataInput in) throws IOException {
        long length = in.readLong();
        boolean wide = in.readByte() == Double.BYTES;
        if (length != vector.length() || wide != (vector.dataType() == DataType.DOUBLE)) {
            throw new IOException(length + " numbers stand where " + vector.length() + " are expected");
        }
        for (long from = 0; from < length; from += CHUNK) {
            INDArray target = chunk(vector, from);
            double[] values = new double[(int) target.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = wide ? in.readDouble() : in.readFloat();
            }
            target.assign(Nd4j.createFromArray(values).castTo(vector.dataType()));
        }
    }

    private static INDArray chunk(INDArray vector, long from) {
        return vector.get(NDArrayIndex.interval(from, Math.min(from + CHUNK, vector.length())));
    }
}
