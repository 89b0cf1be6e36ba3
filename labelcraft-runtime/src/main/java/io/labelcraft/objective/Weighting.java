package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.BalancingSpec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** How the weight is divided among the objectives. May remember what it saw. */
interface Weighting {

    /**
     * What each preference is multiplied by in this step; the shares sum to 1.
     *
     * @param values of this step, each against its reference; not kept and not changed
     */
    double[] shares(double[] values);

    /** Writes what later shares depend on; most rules remember nothing. */
    default void write(DataOutput out) throws IOException {}

    /** Goes on where the same rule wrote its state. */
    default void read(DataInput in) throws IOException {}

    /** The rule that the settings name. */
    static Weighting of(BalancingSpec spec, double[] preferences) {
        return switch (spec.kind()) {
            case FIXED -> equal(preferences.length);
            case DYNAMIC -> new DynamicWeighting(spec.tau());
            case SMOOTH_TCHEBYCHEFF -> new SmoothTchebycheffWeighting(spec.mu(), preferences);
            case FAMO -> new FamoWeighting(spec.learningRate(), spec.decay(), preferences);
        };
    }

    private static Weighting equal(int objectives) {
        double[] shares = new double[objectives];
        Arrays.fill(shares, 1.0 / objectives);
        return values -> shares;
    }

    static double[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        return normalised(
                Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray());
    }

    static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}
