package io.labelcraft.monitor;

import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunInWords;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import io.labelcraft.page.Table.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The runs, each with what it came to and why.
 *
 * @param runs the latest first
 */
record RunsSection(List<RunRecord> runs, Times times) {

    private static final int AT_ONCE = 14;
    private static final int WITH_FINDINGS = 10;

    Section section() {
        List<Part> parts = new ArrayList<>();
        if (runs.isEmpty()) {
            parts.add(new Part.Paragraph("No run is recorded yet."));
        } else {
            parts.add(table("The newest runs, the latest first", runs.subList(0, Math.min(AT_ONCE, runs.size()))));
        }
        if (runs.size() > AT_ONCE) {
            List<RunRecord> earlier = runs.subList(AT_ONCE, runs.size());
            parts.add(new Part.Details(
                    NumberText.count(earlier.size()) + " earlier runs", List.of(table("Earlier runs", earlier))));
        }
        runs.stream()
                .filter(run -> !run.findings().isEmpty())
                .limit(WITH_FINDINGS)
                .map(RunsSection::findings)
                .forEach(parts::add);
        return new Section("runs", "Runs", parts);
    }

    private Table table(String caption, List<RunRecord> shown) {
        return Table.of(
                caption,
                List.of("Run", "State", "Began", "Took", "Tries", "Rows", "Refused rows", "Outcome"),
                shown.stream().map(this::row).toList());
    }

    private Table.Row row(RunRecord run) {
        return new Table.Row(
                run.id(),
                List.of(
                        Cell.text(run.state().text()),
                        Cell.text(times.at(run.started())),
                        Cell.number(new RunInWords(run).took()),
                        Cell.number(String.valueOf(run.attempts())),
                        Cell.number(run.log()
                                .map(log -> NumberText.count(log.rows()))
                                .orElse(NumberText.MISSING)),
                        Cell.number(run.log()
                                .map(log -> NumberText.count(log.refused()))
                                .orElse(NumberText.MISSING)),
                        Cell.text(new RunInWords(run).brief())));
    }

    private static Part findings(RunRecord run) {
        long failed =
                run.findings().stream().filter(finding -> !finding.passed()).count();
        return new Part.Details(
                run.id() + ", " + run.state().text() + ": what the gate found ("
                        + run.findings().size() + (run.findings().size() == 1 ? " check, " : " checks, ") + failed
                        + " failed)",
                List.of(Table.of(
                        "What the gate found, failures first",
                        List.of("Check", "Of", "Verdict", "Value", "Limit", "What it says"),
                        run.findings().stream()
                                .sorted(Comparator.comparing(Finding::verdict).reversed())
                                .map(RunsSection::row)
                                .toList())));
    }

    private static Table.Row row(Finding finding) {
        return new Table.Row(
                finding.check(),
                List.of(
                        Cell.text(finding.subject()),
                        Cell.text(finding.verdict().text()),
                        Cell.number(NumberText.of(finding.value())),
                        Cell.number(NumberText.of(finding.limit())),
                        Cell.text(finding.sentence())));
    }
}
