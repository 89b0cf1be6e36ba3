package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long the items are that each method recommends. */
record DurationsSection(Evaluation evaluation) {

    Optional<Section> section() {
        List<Method> methods = evaluation.methods().stream()
                .filter(method -> method.durations().isPresent())
                .toList();
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        double highest = methods.stream()
                .flatMap(method -> method.durations().shares().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        List<Figure> figures = methods.stream()
                .map(method -> Figure.small(named(method), bars(method, highest)))
                .toList();
        return Optional.of(new Section(
                "durations",
                "Durations of recommended items",
                List.of(
                        new Part.Paragraph(
                                "Each group holds as many test rows as the next, so a ranking that ignores duration"
                                        + " gives each the same share: the dashed line. A method that recommends long and short"
                                        + " items rises at both ends."),
                        new Part.Figures(figures),
                        new Part.Details("Shares as a table", List.of(table(methods))))));
    }

    private Chart.Bars bars(Method method, double highest) {
        Method.Durations durations = method.durations();
        return new Chart.Bars(
                "item duration [s]",
                "share of the top " + evaluation.k(),
                method.kind(),
                groups(durations),
                durations.shares(),
                1.0 / durations.shares().size(),
                highest);
    }

    private static List<String> groups(Method.Durations durations) {
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < durations.shares().size(); group++) {
            groups.add(NumberText.plain(durations.edges().get(group)) + "–"
                    + NumberText.plain(durations.edges().get(group + 1)));
        }
        return groups;
    }

    private Table table(List<Method> methods) {
        List<String> columns = new ArrayList<>(List.of("Method"));
        groups(methods.get(0).durations()).forEach(group -> columns.add(group + " s"));
        return Table.of(
                "Share of the items in the test users' top " + evaluation.k() + ", by duration",
                columns,
                methods.stream()
                        .map(method -> new Table.Row(
                                named(method),
                                method.durations().shares().stream()
                                        .map(share -> Table.Cell.number(NumberText.percent(share)))
                                        .toList()))
                        .toList());
    }

    private static String named(Method method) {
        return method.collapsed() ? method.name() + " (collapsed)" : method.name();
    }
}
