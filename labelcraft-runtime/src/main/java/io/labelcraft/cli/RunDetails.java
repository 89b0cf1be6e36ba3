package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All that the ledger has on one nightly run. */
record RunDetails(RunRecord run) {

    private static final int VERDICT = 8;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Run " + run.id() + " of " + run.model() + " on " + run.node());
        lines.add(new RunInWords(run).outcome());
        lines.add("Due " + run.scheduled() + ", begun " + run.started()
                + run.ended().map(ended -> ", ended " + ended).orElse("") + ", phase "
                + run.phase().text() + ", attempt " + run.attempts());
        lines.add("Took: "
                + run.durations().entrySet().stream()
                        .map(phase -> phase.getKey().text() + " " + RunInWords.took(phase.getValue()))
                        .collect(Collectors.joining(", ")));
        run.log()
                .ifPresent(log -> lines.add(String.format(
                        Locale.ROOT, "Log: %,d rows, %,d refused, %s", log.rows(), log.refused(), log.fingerprint())));
        run.objectives()
                .forEach((objective, mean) ->
                        lines.add(String.format(Locale.ROOT, "Objective %s: %.4f", objective, mean)));
        for (Finding finding : run.findings()) {
            lines.add("  " + Strings.padEnd(finding.verdict().text(), VERDICT, ' ') + finding.check() + ": "
                    + finding.sentence());
        }
        return lines;
    }
}
