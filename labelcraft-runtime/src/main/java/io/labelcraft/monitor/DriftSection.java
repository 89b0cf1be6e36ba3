package io.labelcraft.monitor;

import com.google.common.collect.Lists;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import io.labelcraft.page.Table.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far feedback and labels have moved away from the published ones. */
record DriftSection(Status status, Times times) {

    /** As many lines as a chart can tell apart. */
    private static final int LINES = 6;

    /** Empty as long as no run was compared with published labels. */
    Optional<Section> section() {
        return status.lastCompared()
                .map(last -> new Section(
                        "drift",
                        "Drift",
                        List.of(
                                new Part.Paragraph(
                                        "Population stability index of each field, and of the labels, against"
                                                + " the version that was published when the run began: 0 if nothing has moved."
                                                + " The limit includes what chance does."),
                                table(last),
                                new Part.Figures(List.of(figure(last))))));
    }

    private Table table(RunRecord last) {
        return Table.of(
                "Drift in the run that began at " + times.at(last.started()),
                List.of("Field", "Index", "Limit", "Verdict"),
                mostFirst(last).stream()
                        .map(finding -> new Table.Row(
                                finding.subject(),
                                List.of(
                                        Cell.number(NumberText.of(finding.value())),
                                        Cell.number(NumberText.of(finding.limit())),
                                        Cell.text(finding.passed() ? "passed" : "failed"))))
                        .toList());
    }

    private static List<Finding> mostFirst(RunRecord run) {
        return Status.drift(run).stream()
                .sorted(Comparator.comparingDouble(Finding::value).reversed())
                .toList();
    }

    private Figure figure(RunRecord last) {
        List<RunRecord> compared = Lists.reverse(status.runs().stream()
                .filter(run -> !Status.drift(run).isEmpty())
                .toList());
        return Figure.wide(
                "Drift run by run, of what moved most in the last one",
                new Chart.History(
                        "population stability index",
                        compared.stream().map(run -> times.brief(run.started())).toList(),
                        mostFirst(last).stream()
                                .limit(LINES)
                                .map(finding -> line(finding.subject(), compared))
                                .toList()));
    }

    private static Chart.History.Line line(String subject, List<RunRecord> compared) {
        return new Chart.History.Line(
                subject,
                true,
                compared.stream()
                        .map(run -> Status.drift(run).stream()
                                .filter(finding -> finding.subject().equals(subject))
                                .findFirst()
                                .map(Finding::value)
                                .orElse(Double.NaN))
                        .toList());
    }
}
