package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;
import static io.labelcraft.gate.Words.percent;

import io.labelcraft.gate.Predecessor.FieldPair;
import io.labelcraft.ledger.Finding;
import java.util.List;
import java.util.stream.IntStream;

/** Whether rows that both logs have are still what they were: what happened cannot change, unless it was exported wrongly. */
record History() implements Check {

    private static final double MAX_CHANGED = 0.01;

    @Override
    public List<Finding> of(Candidate candidate) {
        return candidate.predecessor().map(History::of).orElse(List.of());
    }

    private static List<Finding> of(Predecessor published) {
        int[] same = published.sameRows();
        int[] shared =
                IntStream.range(0, same.length).filter(row -> same[row] >= 0).toArray();
        if (shared.length == 0) {
            return List.of();
        }
        return published.fields().stream().map(field -> of(field, shared, same)).toList();
    }

    private static Finding of(FieldPair field, int[] shared, int[] same) {
        long changed = IntStream.of(shared)
                .filter(row -> field.now()[row] != field.before()[same[row]])
                .count();
        double share = (double) changed / shared.length;
        return finding(
                "history",
                field.name(),
                share <= MAX_CHANGED,
                share,
                MAX_CHANGED,
                "%s of the %,d rows that the published version has too are no longer the same in %s; at most %s are accepted,"
                        + " since the past does not change.",
                percent(share),
                shared.length,
                field.name(),
                percent(MAX_CHANGED));
    }
}
