package io.labelcraft.cli;

import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Nightly runs in a table, with the first reason of each below it. */
record RunTable(List<RunRecord> runs) {

    private static final List<String> HEADER = List.of("run", "state", "took", "tries", "rows", "version");

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        runs.forEach(run -> rows.add(List.of(
                run.id(),
                run.state().text(),
                new RunInWords(run).took(),
                String.valueOf(run.attempts()),
                run.log()
                        .map(log -> String.format(Locale.ROOT, "%,d", log.rows()))
                        .orElse("-"),
                run.version().orElse("-"))));
        List<String> lines = new ArrayList<>();
        List<String> aligned = new AlignedRows(rows).lines();
        lines.add(aligned.get(0));
        for (int run = 0; run < runs.size(); run++) {
            lines.add(aligned.get(run + 1));
            runs.get(run).reasons().stream().findFirst().ifPresent(reason -> lines.add("  " + reason));
        }
        return lines;
    }
}
