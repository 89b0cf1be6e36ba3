package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.BalancingSpec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weighs the objectives against one another; weights are held constant in the derivative (method page, section 4 and section
 * 9, point 4). Not safe for several threads.
 */
public final class Balancing {

    private final BalancingSpec spec;
    private final double[] preferences;
    private final double[] references;
    private double[] average;

    /**
     * Starts without any value seen.
     *
     * @param preferences the objectives' own weights, positive
     * @param references the value that counts as 1 for each objective; ones where balancing is not relative
     */
    public Balancing(BalancingSpec spec, double[] preferences, double[] references) {
        this.spec = spec;
        this.preferences = preferences.clone();
        this.references = Arrays.stream(references)
                .map(reference -> spec.relative() && reference > 0 ? reference : 1)
                .toArray();
    }

    /** The weights of the objectives' raw values after seeing these. */
    public double[] weights(double[] values) {
        double[] weights = preferences.clone();
        if (spec.kind() == BalancingSpec.Kind.DYNAMIC) {
            double[] softmax = softmax(update(values));
            double scale = spec.relative() ? weights.length : 1;
            Arrays.setAll(weights, j -> preferences[j] * scale * softmax[j]);
        }
        Arrays.setAll(weights, j -> weights[j] / references[j]);
        return weights;
    }

    /** The sum of the values, each by preference and reference: what early stopping looks at. */
    public double total(double[] values) {
        double total = 0;
        for (int j = 0; j < values.length; j++) {
            total += preferences[j] * values[j] / references[j];
        }
        return total;
    }

    /** Writes what later weights depend on. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(average != null);
        if (average != null) {
            for (double value : average) {
                out.writeDouble(value);
            }
        }
    }

    /** Goes on where a balancing of the same settings wrote its state. */
    public void read(DataInput in) throws IOException {
        average = in.readBoolean() ? new double[preferences.length] : null;
        if (average != null) {
            for (int j = 0; j < average.length; j++) {
                average[j] = in.readDouble();
            }
        }
    }

    private double[] update(double[] values) {
        double[] relative = new double[values.length];
        Arrays.setAll(relative, j -> values[j] / references[j]);
        if (average == null) {
            average = relative;
        } else {
            double keep = spec.movingAverage();
            Arrays.setAll(average, j -> keep * average[j] + (1 - keep) * relative[j]);
        }
        return average;
    }

    private double[] softmax(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double[] exponentials = Arrays.stream(values)
                .map(value -> Math.exp(-spec.tau() * (value - least)))
                .toArray();
        double sum = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(value -> value / sum).toArray();
    }
}
