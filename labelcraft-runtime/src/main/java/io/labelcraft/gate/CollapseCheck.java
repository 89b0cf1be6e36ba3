package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Do the labels, and what a recommender makes of them, say anything at all? */
record CollapseCheck() implements Check {

    private static final String NAME = "collapse";

    /** Labels that deviate less from their mean are noise of the training: those of a field that one row in 10,000 has deviate tenfold. */
    private static final double LEAST_DEVIATION = 1e-3;

    @Override
    public List<Finding> findings(Night night) {
        return List.of(labels(night.labels().label()), scores(night.metrics()), numbers(night.metrics()));
    }

    private static Finding labels(double[] labels) {
        double deviation = labels.length == 0 ? 0 : Math.sqrt(StatUtils.populationVariance(labels));
        double mean = labels.length == 0 ? Double.NaN : StatUtils.mean(labels);
        return Finding.of(
                NAME,
                "labels",
                deviation >= LEAST_DEVIATION,
                deviation,
                LEAST_DEVIATION,
                "the " + Figures.count(labels.length) + " labels deviate by " + Figures.number(deviation)
                        + " from their mean " + Figures.number(mean)
                        + "; labels that tell rows apart deviate by at least "
                        + Figures.number(LEAST_DEVIATION));
    }

    private static Finding scores(RunMetrics metrics) {
        boolean collapsed = metrics.collapsed();
        return Finding.of(
                NAME,
                "scores",
                !collapsed,
                collapsed ? 1 : 0,
                0,
                collapsed
                        ? "the recommender of the labels gives most users one score for all items"
                        : "the recommender of the labels tells items apart");
    }

    private static Finding numbers(RunMetrics metrics) {
        List<String> names = metrics.notNumbers();
        return Finding.of(
                NAME,
                "objectives",
                names.isEmpty(),
                names.size(),
                0,
                names.isEmpty()
                        ? "every objective that can be measured is a number"
                        : "not a number with the learned labels: " + String.join(", ", names));
    }
}
