package io.labelcraft.objective;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * FAMO (Liu et al., NeurIPS 2023) for maximisation: all objectives improve by the same factor, whatever their units.
 *
 * <p>FAMO balances the decrease of log losses. The loss of an objective is here 1 / value: its log falls as that of the value
 * rises, and the derivative of the log of a value is that of the value over the value. So {@code shares ~ softmax(logits) / value},
 * and after each step the logits descend along the softmax's derivative times the change of the log values. That change is
 * divided by the preferences, so that an objective with preference 2 improves by the square of the factor of one with 1, and one
 * with preference 0 has no part in it. The logits take plain steps as in the paper's algorithm 1; its public code takes Adam's, hence its smaller learning rate.
 */
final class FamoWeighting implements Weighting {

    /** Keeps the logs finite. */
    private static final double LEAST_VALUE = 1e-8;

    /** More than that in one step is the sample's noise: a rare feedback that it lacks must not drive the logits far away. */
    private static final double LARGEST_CHANGE = 0.1;

    private final double learningRate;
    private final double decay;
    private final double[] preferences;
    private final double[] logits;
    private double[] previous;

    FamoWeighting(double learningRate, double decay, double[] preferences) {
        this.learningRate = learningRate;
        this.decay = decay;
        this.preferences = preferences;
        this.logits = new double[preferences.length];
    }

    @Override
    public double[] shares(double[] values) {
        double[] positive =
                Arrays.stream(values).map(value -> Math.max(value, LEAST_VALUE)).toArray();
        if (previous != null) {
            follow(positive);
        }
        previous = positive;
        double[] shares = softmax();
        Arrays.setAll(shares, j -> shares[j] / positive[j]);
        return Weighting.normalised(shares);
    }

    private void follow(double[] values) {
        double[] softmax = softmax();
        double[] changes = new double[values.length];
        double mean = 0;
        for (int j = 0; j < values.length; j++) {
            double change = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, Math.log(values[j] / previous[j])));
            changes[j] = preferences[j] > 0 ? change / preferences[j] : 0;
            mean += softmax[j] * changes[j];
        }
        for (int j = 0; j < values.length; j++) {
            logits[j] -= learningRate * (softmax[j] * (changes[j] - mean) + decay * logits[j]);
        }
    }

    private double[] softmax() {
        double[] pursued = logits.clone();
        Arrays.setAll(pursued, j -> preferences[j] > 0 ? pursued[j] : Double.NEGATIVE_INFINITY);
        return Weighting.softmax(pursued);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (double logit : logits) {
            out.writeDouble(logit);
        }
        out.writeBoolean(previous != null);
        for (double value : previous == null ? new double[0] : previous) {
            out.writeDouble(value);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (int j = 0; j < logits.length; j++) {
            logits[j] = in.readDouble();
        }
        previous = in.readBoolean() ? new double[logits.length] : null;
        for (int j = 0; previous != null && j < previous.length; j++) {
            previous[j] = in.readDouble();
        }
    }
}
