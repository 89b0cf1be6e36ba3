package io.labelcraft.nn;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Parameters that must keep a sign. One thread at a time. */
public final class SignConstraint {

    private final int[] signs;
    private final INDArray vector;

    /**
     * A constraint on the parameters of one vector.
     *
     * @param signs for each parameter 1 if it must not be negative, -1 if it must not be positive, 0 if it is free
     * @param type of the parameters
     */
    public SignConstraint(int[] signs, DataType type) {
        this.signs = signs.clone();
        this.vector = Nd4j.createFromArray(signs).castTo(type);
    }

    /** Whether no parameter has to keep any sign. */
    public boolean free() {
        return Arrays.stream(signs).allMatch(sign -> sign == 0);
    }

    /** Turns values round that have the wrong sign: initial values keep their size, and no unit begins dead. */
    public double[] reflect(double[] values) {
        double[] reflected = new double[values.length];
        Arrays.setAll(reflected, i -> signs[i] == 0 ? values[i] : signs[i] * Math.abs(values[i]));
        return reflected;
    }

    /** Sets values to 0 that have the wrong sign: the nearest point of the constraint. NaN stays NaN. */
    void project(INDArray parameters) {
        INDArray kept = parameters.mul(vector).gte(0).castTo(parameters.dataType());
        parameters.muli(kept);
    }
}
