package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;
import static io.labelcraft.gate.Words.percent;

import io.labelcraft.gate.Predecessor.FieldPair;
import io.labelcraft.ledger.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Whether feedback is given as often, and as much of it, as before.
 *
 * <p>A change counts only if it is beyond chance, so that rare feedback in a short log does not stop a night.
 */
record FeedbackRates(double maxChange) implements Check {

    /** Standard errors; rows of one user resemble each other, so that these are somewhat too small. */
    private static final double CERTAIN = 6;

    /** So often a field was to be expected if it is to be missed. */
    private static final double EXPECTED = 20;

    @Override
    public List<Finding> of(Candidate candidate) {
        return candidate.predecessor().stream()
                .flatMap(published -> published.fields().stream())
                .map(FeedbackRates.this::of)
                .toList();
    }

    private Finding of(FieldPair field) {
        SummaryStatistics now = statistics(field.now());
        SummaryStatistics before = statistics(field.before());
        double change = before.getMean() == 0 ? (now.getMean() == 0 ? 0 : 1) : now.getMean() / before.getMean() - 1;
        if (isConstant(now) && !isConstant(before) && expected(field, before) >= EXPECTED) {
            return finding(
                    "rate",
                    field.name(),
                    false,
                    change,
                    maxChange,
                    "%s is %s in all %,d rows; its mean is %s in the published version.",
                    field.name(),
                    shown(field, now.getMean()),
                    now.getN(),
                    shown(field, before.getMean()));
        }
        boolean certain = Math.abs(now.getMean() - before.getMean()) > CERTAIN * standardError(now, before);
        return finding(
                "rate",
                field.name(),
                Math.abs(change) <= maxChange || !certain,
                change,
                maxChange,
                "The mean of %s is %s, and %s in the published version; a change by %.0f %% at most is accepted.",
                field.name(),
                shown(field, now.getMean()),
                shown(field, before.getMean()),
                100 * maxChange);
    }

    private static boolean isConstant(SummaryStatistics statistics) {
        return statistics.getMin() == statistics.getMax();
    }

    /** How many rows of the log would differ from 0 if it were as before. */
    private static double expected(FieldPair field, SummaryStatistics before) {
        long given = Arrays.stream(field.before()).filter(value -> value != 0).count();
        return (double) given / before.getN() * field.now().length;
    }

    private static double standardError(SummaryStatistics now, SummaryStatistics before) {
        return Math.sqrt(now.getVariance() / now.getN() + before.getVariance() / before.getN());
    }

    private static SummaryStatistics statistics(double[] values) {
        SummaryStatistics statistics = new SummaryStatistics();
        Arrays.stream(values).forEach(statistics::addValue);
        return statistics;
    }

    private static String shown(FieldPair field, double mean) {
        return field.binary() ? percent(mean) : String.format(Locale.ROOT, "%.4g", mean);
    }
}
