package io.labelcraft.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers that were worked out to the end. */
final class Numbers implements Resumable {

    private double[] values = new double[0];

    void set(double[] others) {
        values = others;
    }

    double[] get() {
        return values;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        double[] before = new double[in.readInt()];
        for (int i = 0; i < before.length; i++) {
            before[i] = in.readDouble();
        }
        values = before;
    }
}
