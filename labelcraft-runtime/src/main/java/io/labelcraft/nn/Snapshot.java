package io.labelcraft.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A copy of a parameter vector that later steps do not change. */
public final class Snapshot {

    private final INDArray values;

    private Snapshot(INDArray values) {
        this.values = values;
    }

    public static Snapshot of(INDArray parameters) {
        try (MemoryWorkspace outliving = StepMemory.outlive()) {
            return new Snapshot(parameters.dup());
        }
    }

    public Snapshot copy() {
        return of(values);
    }

    /** Moves this copy towards the parameters: {@code keep} times itself plus (1 - keep) times them. */
    public void follow(INDArray parameters, double keep) {
        values.muli(keep).addi(parameters.mul(1 - keep));
    }

    /** Overwrites the parameters with this copy. */
    public void restore(INDArray parameters) {
        parameters.assign(values);
    }

    public void write(DataOutput out) throws IOException {
        StoredArray.write(values, out);
    }

    /** Overwrites this copy with what a copy of the same size wrote. */
    public void read(DataInput in) throws IOException {
        StoredArray.readInto(values, in);
    }

    public double[] toArray() {
        return values.dup().data().asDouble();
    }
}
