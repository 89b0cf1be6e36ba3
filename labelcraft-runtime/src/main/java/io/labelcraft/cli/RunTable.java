package io.labelcraft.cli;

import io.labelcraft.ledger.RunRecord;
import java.time.Duration;
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
                run.state().name().toLowerCase(Locale.ROOT),
                took(run),
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

    static String took(RunRecord run) {
        Duration took = run.durations().values().stream().reduce(Duration.ZERO, Duration::plus);
        return inWords(took);
    }

    static String inWords(Duration duration) {
        if (duration.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1fs", duration.toMillis() / 1000.0);
        }
        return duration.toHours() == 0
                ? duration.toMinutes() + "m " + duration.toSecondsPart() + "s"
                : duration.toHours() + "h " + duration.toMinutesPart() + "m";
    }
}
