package io.labelcraft.monitor;

import com.google.common.collect.Lists;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the labels of each run come to.
 *
 * @param runs the latest first
 */
record ObjectivesSection(List<RunRecord> runs, Times times) {

    /** Empty as long as no run has measured anything. */
    Optional<Section> section() {
        List<RunRecord> measured = Lists.reverse(
                runs.stream().filter(run -> !run.objectives().isEmpty()).toList());
        List<String> objectives = measured.stream()
                .flatMap(run -> run.objectives().keySet().stream())
                .distinct()
                .toList();
        return objectives.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "objectives",
                        "Objectives",
                        List.of(
                                new Part.Paragraph(
                                        "Means over the test users of each run's own log, so users and feedback"
                                                + " of different nights are part of a difference. The gate compares on the same"
                                                + " users."),
                                new Part.Figures(objectives.stream()
                                        .map(objective -> figure(objective, measured))
                                        .toList()),
                                new Part.Details("Objectives as a table", List.of(table(objectives, measured))))));
    }

    private Figure figure(String objective, List<RunRecord> measured) {
        List<Chart.History.Line> lines = new ArrayList<>();
        lines.add(line("published", true, objective, measured, ObjectivesSection::isPublished));
        if (!measured.stream().allMatch(ObjectivesSection::isPublished)) {
            lines.add(line("not published", false, objective, measured, run -> !isPublished(run)));
        }
        return Figure.small(
                objective,
                new Chart.History(
                        "mean",
                        measured.stream().map(run -> times.brief(run.started())).toList(),
                        lines));
    }

    private static Chart.History.Line line(
            String name, boolean joined, String objective, List<RunRecord> measured, Predicate<RunRecord> which) {
        return new Chart.History.Line(
                name,
                joined,
                measured.stream()
                        .map(run -> which.test(run) ? value(run, objective) : Double.NaN)
                        .toList());
    }

    private static boolean isPublished(RunRecord run) {
        return run.state() == RunState.PUBLISHED || run.state() == RunState.UNCHANGED;
    }

    private static double value(RunRecord run, String objective) {
        return run.objectives().getOrDefault(objective, Double.NaN);
    }

    private Table table(List<String> objectives, List<RunRecord> measured) {
        List<String> columns = new ArrayList<>(List.of("Began"));
        columns.addAll(objectives);
        List<Table.Row> rows = Lists.reverse(measured).stream()
                .map(run -> new Table.Row(
                        times.at(run.started()),
                        objectives.stream()
                                .map(objective -> Table.Cell.number(NumberText.of(value(run, objective))))
                                .toList()))
                .toList();
        return Table.of("Objectives by run, the latest first", columns, rows);
    }
}
