package io.labelcraft.experiment;

import java.util.List;

/**
 * Labels that were learned with one recommender in other recommenders, over several seeds.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param columns the metrics, in the order of the comparison
 * @param recommenders the one that the labels were learned with first
 * @param unmeasurable what could not be found out, and why
 */
public record Transfer(
        int k,
        int users,
        List<Long> seeds,
        List<MetricColumn> columns,
        List<RecommenderTransfer> recommenders,
        List<Unmeasurable> unmeasurable) {

    public Transfer {
        seeds = List.copyOf(seeds);
        columns = List.copyOf(columns);
        recommenders = List.copyOf(recommenders);
        unmeasurable = List.copyOf(unmeasurable);
    }

    /** Whether there is a balanced score in any of the recommenders. */
    public boolean balanced() {
        return recommenders.stream()
                .anyMatch(recommender -> recommender.whyNoBalancedScore().isEmpty());
    }
}
