package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/** Do the labels, and what a recommender makes of them, say anything at all? */
record CollapseCheck() implements Check {

    private static final String NAME = "collapse";

    /** Labels that deviate less from their mean are noise of the training: those of a field that one row in 10,000 has deviate tenfold. */
    private static final double LEAST_DEVIATION = 1e-3;

    /** Labels that lie closer to each other say the same. */
    private static final double ALIKE = 1e-3;

    /** Of the share of published labels that stand out from the most common one. */
    private static final double LEAST_SHARE_STANDING_OUT = 0.1;

    @Override
    public List<Finding> findings(Night night) {
        List<Finding> findings = new ArrayList<>(
                List.of(labels(night.labels().label()), scores(night.metrics()), numbers(night.metrics())));
        findings.addAll(night.compared(comparison -> List.of(
                standingOut(comparison.published().label(), comparison.labels().label()))));
        return findings;
    }

    /** Labels of which all but a few are the same deviate, too, by those few. */
    private static Finding standingOut(double[] published, double[] labels) {
        double before = shareStandingOut(published);
        double now = shareStandingOut(labels);
        double limit = LEAST_SHARE_STANDING_OUT * before;
        return Finding.of(
                NAME,
                "labels standing out",
                now >= limit,
                now,
                limit,
                Figures.percent(now) + " of the labels stand out from the most common one by more than "
                        + Figures.number(ALIKE) + "; " + Figures.percent(before)
                        + " of the published ones do, and at least " + Figures.percent(LEAST_SHARE_STANDING_OUT)
                        + " of that is expected");
    }

    /** All but the largest share of labels that lie that close to each other. */
    private static double shareStandingOut(double[] labels) {
        double[] sorted = labels.clone();
        Arrays.sort(sorted);
        int alike = 0;
        int first = 0;
        for (int last = 0; last < sorted.length; last++) {
            while (sorted[last] - sorted[first] > ALIKE) {
                first++;
            }
            alike = Math.max(alike, last - first + 1);
        }
        return sorted.length == 0 ? 0 : 1 - (double) alike / sorted.length;
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
