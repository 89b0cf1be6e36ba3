package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do feedback and labels still have the values that they had, as often?
 *
 * @param maxIndex of feedback and item durations
 * @param maxLabelIndex of labels: each training gives them a somewhat other distribution
 */
record DriftCheck(double maxIndex, double maxLabelIndex) implements Check {

    private static final String NAME = "drift";

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(comparison ->
                comparison.published().rows() == 0 || comparison.labels().rows() == 0
                        ? List.of()
                        : findings(comparison));
    }

    private List<Finding> findings(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        for (Scope scope : comparison.scopes()) {
            comparison
                    .fields()
                    .forEach(field ->
                            findings.add(finding(comparison, field, ValueBins.of(field.published()), scope, maxIndex)));
        }
        ComparedField labels = new ComparedField(
                "labels",
                false,
                comparison.published().label(),
                comparison.labels().label());
        findings.add(finding(
                comparison,
                labels,
                ValueBins.around(labels.published()),
                comparison.scopes().get(0),
                maxLabelIndex));
        return findings;
    }

    private Finding finding(Comparison comparison, ComparedField field, ValueBins bins, Scope scope, double most) {
        int[] published = IntStream.range(0, field.published().length).toArray();
        StabilityIndex index = new StabilityIndex(
                bins.counts(field.published(), published), bins.counts(field.values(), scope.rows()));
        double chance = index.byChance(
                users(comparison.published().user(), published),
                users(comparison.labels().user(), scope.rows()));
        double value = index.value();
        double limit = most + chance;
        return Finding.of(
                NAME,
                scope.subject(field),
                value <= limit,
                value,
                limit,
                "the distribution of " + field.name() + " in " + Figures.count(scope.rows().length) + " "
                        + scope.name() + " has a population stability index of " + Figures.number(value)
                        + " against the published version; the limit is " + Figures.number(most) + ", and "
                        + Figures.number(chance) + " for chance");
    }

    /** Rows of one user may all be alike: only users count as independent. */
    private static int users(int[] user, int[] rows) {
        return (int) Arrays.stream(rows).map(row -> user[row]).distinct().count();
    }
}
