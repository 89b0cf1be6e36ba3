package io.labelcraft.nn;

import java.util.Arrays;

/** The learning rates of the steps so far, and how much they have let parameters decay. Steps count from 1. */
final class StepHistory {

    private final double weightDecay;
    private double[] rates = new double[256];
    private double[] logDecays = new double[256];
    private int steps;

    StepHistory(double weightDecay) {
        this.weightDecay = weightDecay;
    }

    int steps() {
        return steps;
    }

    void add(double rate) {
        steps++;
        if (steps == rates.length) {
            rates = Arrays.copyOf(rates, 2 * steps);
            logDecays = Arrays.copyOf(logDecays, 2 * steps);
        }
        rates[steps] = rate;
        logDecays[steps] = logDecays[steps - 1] + Math.log1p(-rate * weightDecay);
    }

    /** Forgets the steps after this one. */
    void truncate(int step) {
        steps = step;
    }

    double rate(int step) {
        return rates[step];
    }

    /** The factor that a parameter has lost to decay in the steps after {@code from}, up to {@code to}. */
    double decay(int from, int to) {
        return Math.exp(logDecays[to] - logDecays[from]);
    }
}
