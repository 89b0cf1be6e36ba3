package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;
import static io.labelcraft.gate.Words.percent;

import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;

/** How many rows there are, and how many were bad. */
record RowCounts(double minRowsShare, double maxRefusedShare) implements Check {

    @Override
    public List<Finding> of(Candidate candidate) {
        List<Finding> findings = new ArrayList<>();
        candidate.predecessor().ifPresent(published -> findings.add(rows(candidate, published)));
        findings.add(refused(candidate));
        return findings;
    }

    private Finding rows(Candidate candidate, Predecessor published) {
        int now = candidate.labels().rows();
        int before = published.labels().rows();
        double share = (double) now / before;
        return finding(
                "rows",
                "log",
                share >= minRowsShare,
                share,
                minRowsShare,
                "The log has %,d rows, %s of the %,d rows of the published version; at least %s are expected.",
                now,
                percent(share),
                before,
                percent(minRowsShare));
    }

    private Finding refused(Candidate candidate) {
        double share = (double) candidate.run().refused() / candidate.run().read();
        return finding(
                "refused",
                "log",
                share <= maxRefusedShare,
                share,
                maxRefusedShare,
                "%,d of %,d rows of the log are bad, %s; at most %s are accepted.",
                candidate.run().refused(),
                candidate.run().read(),
                percent(share),
                percent(maxRefusedShare));
    }
}
