package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far each label agrees with the interest that a generated log was made from. */
record InterestSection(Evaluation evaluation) {

    Optional<Section> section() {
        List<Method> methods = evaluation.methods().stream()
                .filter(method -> !Double.isNaN(method.interest()))
                .sorted(Comparator.comparingDouble(Method::interest).reversed())
                .toList();
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "interest",
                "Agreement with the planted interest",
                List.of(
                        new Part.Paragraph(
                                "This log was generated, and its generator knows what interests each user. The rank"
                                        + " correlation of a label with that is 1 where both order all rows alike, and 0 where they"
                                        + " have nothing to do with each other."),
                        new Part.Figures(
                                List.of(Figure.wide("Rank correlation with the planted interest", chart(methods)))),
                        table(methods))));
    }

    private static Chart chart(List<Method> methods) {
        return new Chart.Intervals(
                "rank correlation",
                true,
                true,
                methods.stream()
                        .map(method -> new Chart.Intervals.Dot(
                                method.name(),
                                method.kind(),
                                method.collapsed(),
                                method.interest(),
                                Double.NaN,
                                Double.NaN,
                                List.of()))
                        .toList());
    }

    private static Table table(List<Method> methods) {
        return Table.of(
                "Rank correlation with the planted interest, highest first",
                List.of("Method", "Correlation"),
                methods.stream()
                        .map(method -> new Table.Row(
                                method.name(), List.of(Table.Cell.number(NumberText.of(method.interest())))))
                        .toList());
    }
}
