package io.labelcraft.experiment;

import java.util.List;

/**
 * What each part of the method is worth.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param columns the metrics, in the order of the comparison
 * @param labels of the whole method first
 * @param balanced whether there is a balanced score
 * @param unmeasurable what could not be found out, and why
 */
public record Ablation(
        int k,
        int users,
        List<MetricColumn> columns,
        List<AblatedLabel> labels,
        boolean balanced,
        List<Unmeasurable> unmeasurable) {

    public Ablation {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        unmeasurable = List.copyOf(unmeasurable);
    }
}
