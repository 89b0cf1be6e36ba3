package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec.Kind;
import java.util.Arrays;

/**
 * Weighs the objectives against one another; weights are held constant in the derivative (method page, section 4 and section
 * 9, point 4). Not safe for several threads.
 */
public final class Balancing {

    private final double[] preferences;
    private final double[] references;
    private final double movingAverage;
    private final double total;
    private final Weighting weighting;
    private double[] average;

    /**
     * Starts without any value seen.
     *
     * @param preferences the objectives' own weights, positive
     * @param references the value that counts as 1 for each objective; ones where balancing is not relative
     */
    public Balancing(BalancingSpec spec, double[] preferences, double[] references) {
        this.preferences = preferences.clone();
        this.references = Arrays.stream(references)
                .map(reference -> spec.relative() && reference > 0 ? reference : 1)
                .toArray();
        this.movingAverage = spec.movingAverage();
        this.total = spec.relative() || spec.kind() == Kind.FIXED ? preferences.length : 1;
        this.weighting = Weighting.of(spec, this.preferences);
    }

    /** The weights of the objectives' raw values after seeing these; called once a step. */
    public double[] weights(double[] values) {
        double[] shares = weighting.shares(smoothed(values));
        double[] weights = new double[values.length];
        Arrays.setAll(weights, j -> preferences[j] * total * shares[j] / references[j]);
        return weights;
    }

    /** The sum of the values, each by preference and reference: what early stopping looks at. */
    public double total(double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += preferences[j] * values[j] / references[j];
        }
        return sum;
    }

    private double[] smoothed(double[] values) {
        double keep = average == null ? 0 : movingAverage;
        double[] before = average == null ? new double[values.length] : average;
        average = new double[values.length];
        Arrays.setAll(average, j -> keep * before[j] + (1 - keep) * values[j] / references[j]);
        return average;
    }
}
