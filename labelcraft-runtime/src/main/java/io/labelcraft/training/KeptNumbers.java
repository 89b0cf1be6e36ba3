package io.labelcraft.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers that a stage has come to: nothing goes on from them. */
record KeptNumbers(double[] values) implements Resumable {

    @Override
    public void write(DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
