package io.labelcraft.objective;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The smooth Tchebycheff scalarisation of Lin et al. (ICML 2024): as mu falls to 0, ascent ends where preference times shortfall
 * from the ideal is the same for all objectives, or, where no such point is on the front, as small as it can be for the worst.
 *
 * <p>What is minimised is {@code mu log sum_j exp(preference_j (ideal_j - value_j) / mu)}; the shares are the softmax in its
 * derivative, the preferences its other factor. The ideal is the reference, which is 1 in the values' unit, or the best value
 * seen where that is higher.
 */
final class SmoothTchebycheffWeighting implements Weighting {

    private static final double REFERENCE = 1;

    private final double mu;
    private final double[] preferences;
    private final double[] ideal;

    SmoothTchebycheffWeighting(double mu, double[] preferences) {
        this.mu = mu;
        this.preferences = preferences;
        this.ideal = new double[preferences.length];
        Arrays.fill(ideal, REFERENCE);
    }

    @Override
    public double[] shares(double[] values) {
        double[] logits = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            ideal[j] = Math.max(ideal[j], values[j]);
            logits[j] = preferences[j] * (ideal[j] - values[j]) / mu;
        }
        return Weighting.softmax(logits);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (double value : ideal) {
            out.writeDouble(value);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int j = 0; j < ideal.length; j++) {
            ideal[j] = in.readDouble();
        }
    }
}
