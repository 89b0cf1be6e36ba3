package io.labelcraft.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Something that goes on as if it had never stopped once its state has been read back. */
interface Resumable {

    void write(DataOutput out) throws IOException;

    /** Takes the place of the present state. */
    void read(DataInput in) throws IOException;
}
