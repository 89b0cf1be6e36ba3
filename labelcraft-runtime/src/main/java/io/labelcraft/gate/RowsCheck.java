package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;

/** Is all of the log there, and readable? */
record RowsCheck(double minShare, double maxRefused) implements Check {

    private static final String NAME = "rows";

    @Override
    public List<Finding> findings(Night night) {
        List<Finding> findings = new ArrayList<>();
        findings.add(refused(night.metrics()));
        findings.addAll(night.compared(comparison -> List.of(all(comparison), newest(comparison))));
        return findings;
    }

    private Finding refused(RunMetrics metrics) {
        double share = metrics.rowsRead() == 0 ? 0 : (double) metrics.rowsRefused() / metrics.rowsRead();
        return Finding.of(
                NAME,
                "refused",
                share <= maxRefused,
                share,
                maxRefused,
                Figures.count(metrics.rowsRefused()) + " of the log's " + Figures.count(metrics.rowsRead())
                        + " rows are bad, " + Figures.percent(share) + "; the limit is "
                        + Figures.percent(maxRefused));
    }

    private Finding all(Comparison comparison) {
        long before = comparison.published().rows();
        long now = comparison.labels().rows();
        double share = before == 0 ? 1 : (double) now / before;
        return Finding.of(
                NAME,
                "all",
                share >= minShare,
                share,
                minShare,
                Figures.count(now) + " rows, " + Figures.percent(share) + " of the published version's "
                        + Figures.count(before) + "; at least " + Figures.percent(minShare) + " are expected");
    }

    private Finding newest(Comparison comparison) {
        NewestPeriod period = NewestPeriod.of(comparison);
        if (period.rows() == 0) {
            return Finding.noted(NAME, "newest", 0, "no row is later than the published version's last");
        }
        if (!period.isComparable()) {
            return Finding.noted(
                    NAME,
                    "newest",
                    period.rows(),
                    Figures.count(period.rows()) + " rows are later than the published version's last: too few, or"
                            + " of too long a time, to compare with the periods before");
        }
        double share = (double) period.rows() / period.quietest();
        return Finding.of(
                NAME,
                "newest",
                share >= minShare,
                share,
                minShare,
                Figures.count(period.rows()) + " rows in the " + Figures.number(period.hours())
                        + " h since the published version's last; the quietest of the " + period.periods()
                        + " such periods before has " + Figures.count(period.quietest()) + ", and at least "
                        + Figures.percent(minShare) + " of that is expected");
    }
}
