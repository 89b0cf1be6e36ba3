package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weighs the objectives against one another; weights are held constant in the derivative (method page, section 4 and section
 * 9, point 4). Not safe for several threads.
 */
public final class Balancing {

    private final double[] preferences;
    private final double[] references;
    private final double[] units;
    private final double movingAverage;
    private final double total;
    private final Weighting weighting;
    private double[] average;

    /**
     * Starts without any value seen.
     *
     * @param preferences the objectives' own weights, at least 0 and one of them above; 0 takes an objective's influence away
     * @param references the value that counts as 1 for each objective; where balancing is not relative, all values count as
     *     they are
     * @param units what a change from the reference is measured against: the quantity behind it, see
     *     {@link Objective#quantity}, so that what is rare weighs as much where less of it is wanted as where more is
     */
    public Balancing(BalancingSpec spec, double[] preferences, double[] references, double[] units) {
        this.preferences = preferences.clone();
        this.references = new double[preferences.length];
        this.units = new double[preferences.length];
        Arrays.setAll(this.references, j -> spec.relative() && usable(references[j], units[j]) ? references[j] : 1);
        Arrays.setAll(this.units, j -> spec.relative() && usable(references[j], units[j]) ? units[j] : 1);
        this.movingAverage = spec.movingAverage();
        this.total = spec.relative() || spec.kind() == Kind.FIXED ? preferences.length : 1;
        this.weighting = Weighting.of(spec, this.preferences);
    }

    /** The weights of the objectives' raw values after seeing these; called once a step. */
    public double[] weights(double[] values) {
        double[] shares = weighting.shares(smoothed(values));
        double[] weights = new double[values.length];
        Arrays.setAll(weights, j -> preferences[j] * total * shares[j] / units[j]);
        return weights;
    }

    private static boolean usable(double reference, double unit) {
        return reference > 0 && unit > 0;
    }

    /** 1 at the reference, and 2 where the quantity has changed for the better by as much as it was. */
    private double progress(int objective, double value) {
        return 1 + (value - references[objective]) / units[objective];
    }

    /** The sum of the values, each by preference and reference: what early stopping looks at. */
    public double total(double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += preferences[j] * progress(j, values[j]);
        }
        return sum;
    }

    /** Writes what later weights depend on. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(average != null);
        if (average != null) {
            for (double value : average) {
                out.writeDouble(value);
            }
        }
        weighting.write(out);
    }

    /** Goes on where a balancing of the same settings wrote its state. */
    public void read(DataInput in) throws IOException {
        average = in.readBoolean() ? new double[preferences.length] : null;
        if (average != null) {
            for (int j = 0; j < average.length; j++) {
                average[j] = in.readDouble();
            }
        }
        weighting.read(in);
    }

    private double[] smoothed(double[] values) {
        double keep = average == null ? 0 : movingAverage;
        double[] before = average == null ? new double[values.length] : average;
        average = new double[values.length];
        Arrays.setAll(average, j -> keep * before[j] + (1 - keep) * progress(j, values[j]));
        return average;
    }
}
