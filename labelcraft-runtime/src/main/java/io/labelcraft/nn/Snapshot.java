package io.labelcraft.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A copy of a parameter vector, and of running statistics, that later steps do not change. */
public final class Snapshot {

    private final INDArray values;
    private final INDArray statistics;

    private Snapshot(INDArray values, INDArray statistics) {
        this.values = values;
        this.statistics = statistics;
    }

    /** A copy of parameters alone. */
    public static Snapshot of(INDArray parameters) {
        return of(parameters, Nd4j.empty(parameters.dataType()));
    }

    static Snapshot of(INDArray parameters, INDArray statistics) {
        try (MemoryWorkspace outliving = StepMemory.outlive()) {
            return new Snapshot(parameters.dup(), statistics.dup());
        }
    }

    public Snapshot copy() {
        return of(values, statistics);
    }

    /** Moves this copy towards the parameters: {@code keep} times itself plus (1 - keep) times them. */
    public void follow(INDArray parameters, double keep) {
        values.muli(keep).addi(parameters.mul(1 - keep));
    }

    /** Overwrites the parameters with this copy. */
    public void restore(INDArray parameters) {
        parameters.assign(values);
    }

    /** Overwrites running statistics with this copy. */
    void restoreStatistics(INDArray others) {
        if (!statistics.isEmpty()) {
            others.assign(statistics);
        }
    }

    public void write(DataOutput out) throws IOException {
        StoredArray.write(values, out);
        if (!statistics.isEmpty()) {
            StoredArray.write(statistics, out);
        }
    }

    /** Overwrites this copy with what a copy of the same size wrote. */
    public void read(DataInput in) throws IOException {
        StoredArray.readInto(values, in);
        if (!statistics.isEmpty()) {
            StoredArray.readInto(statistics, in);
        }
    }

    public double[] toArray() {
        return values.dup().data().asDouble();
    }

    /** The running statistics; empty where there are none. */
    public double[] statisticsArray() {
        return statistics.isEmpty() ? new double[0] : statistics.dup().data().asDouble();
    }
}
