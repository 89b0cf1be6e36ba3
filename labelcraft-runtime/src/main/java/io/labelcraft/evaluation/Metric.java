package io.labelcraft.evaluation;

/** A number that says how good a user's top-k list is. Stateless. */
public interface Metric {

    String name();

    /**
     * The metric of one list.
     *
     * @return NaN where the metric is not defined for this user, who then does not count
     */
    double value(RankedList list, int k);
}
