package io.labelcraft.explanation;

import io.labelcraft.scaling.ValueGroups;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The labels of the training rows with like values of a field.
 *
 * @param from the least value of the group
 * @param to the largest value of the group
 * @param quantiles of the labels, by share
 */
record LabelGroup(String field, double from, double to, int rows, SortedMap<Double, Double> quantiles) {

    private static final int GROUPS = 10;
    private static final List<Double> SHARES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

    LabelGroup {
        quantiles = Collections.unmodifiableSortedMap(new TreeMap<>(quantiles));
    }

    /**
     * About ten groups of nearly equal size; fewer where many values are equal.
     *
     * @param labels of the rows that the field's values are those of
     */
    static List<LabelGroup> by(ExplainedField field, double[] labels) {
        double[] values = field.usual();
        int[] all = IntStream.range(0, values.length).toArray();
        int[] groupOfRow = ValueGroups.fit(values, all, GROUPS).groups(values);
        List<LabelGroup> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int wanted = group;
            int[] rows =
                    IntStream.of(all).filter(row -> groupOfRow[row] == wanted).toArray();
            if (rows.length > 0) {
                groups.add(of(field, rows, labels));
            }
        }
        return groups;
    }

    private static LabelGroup of(ExplainedField field, int[] rows, double[] labels) {
        double from =
                IntStream.of(rows).mapToDouble(row -> field.usual()[row]).min().orElseThrow();
        double to =
                IntStream.of(rows).mapToDouble(row -> field.usual()[row]).max().orElseThrow();
        double[] chosen = IntStream.of(rows).mapToDouble(row -> labels[row]).toArray();
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        SHARES.forEach(share -> quantiles.put(share, percentile.evaluate(chosen, 100 * share)));
        return new LabelGroup(field.name(), from, to, rows.length, quantiles);
    }
}
