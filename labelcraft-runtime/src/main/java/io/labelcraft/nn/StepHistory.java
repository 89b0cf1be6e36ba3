package io.labelcraft.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

    void write(DataOutput out) throws IOException {
        out.writeInt(steps);
        for (int step = 1; step <= steps; step++) {
            out.writeDouble(rates[step]);
        }
    }

    /** Replaces the history. */
    void read(DataInput in) throws IOException {
        truncate(0);
        int count = in.readInt();
        for (int step = 1; step <= count; step++) {
            add(in.readDouble());
        }
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
