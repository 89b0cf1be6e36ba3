package io.labelcraft.experiment;

import io.labelcraft.evaluation.Metric;
import io.labelcraft.evaluation.RankedList;
import io.labelcraft.objective.Objective;
import java.util.Arrays;

/**
 * A declared objective on the hard top-k list, as a metric: {@code M1}, {@code M2} .. in the order of the objectives.
 */
record ListObjective(String name, Objective objective) implements Metric {

    @Override
    public double value(RankedList list, int k) {
        int[] top = Arrays.copyOf(list.rows(), Math.min(k, list.rows().length));
        double[] shares = new double[top.length];
        Arrays.fill(shares, 1.0 / top.length);
        return objective.value(shares, top);
    }
}
