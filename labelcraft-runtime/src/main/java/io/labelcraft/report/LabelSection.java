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
import java.util.stream.IntStream;

/** What the learned label rewards: a rule, curves, surfaces, and its distribution by group. */
record LabelSection(LabelExplanation label) {

    /** Values of a field that stand side by side rather than on a scale: those of a binary one. */
    private static final int FEW = 2;

    private static final List<String> QUANTILES = List.of("0.1", "0.25", "0.5", "0.75", "0.9");

    Optional<Section> section() {
        if (!label.isPresent()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        if (label.rule().isPresent()) {
            addRule(parts);
        }
        if (!label.curves().isEmpty()) {
            addCurves(parts);
        }
        if (!label.surfaces().isEmpty()) {
            addSurfaces(parts);
        }
        if (!label.groups().isEmpty()) {
            addGroups(parts);
        }
        return Optional.of(new Section("label", "What the label rewards", parts));
    }

    private void addRule(List<Part> parts) {
        String kind = "formula".equals(label.rule().kind()) ? "formula" : "decision tree";
        parts.add(new Part.Heading("As a rule"));
        parts.add(new Part.Paragraph("The closest small " + kind + ". It explains "
                + NumberText.percent(label.rule().rSquared()) + " of the label's variance (R² = "
                + NumberText.of(label.rule().rSquared()) + "); the rest is the label's own."));
        parts.add(new Part.Preformatted(label.rule().text()));
    }

    private void addCurves(List<Part> parts) {
        parts.add(new Part.Heading("By field"));
        parts.add(new Part.Paragraph(
                "The label as one field changes, with all others at the same quantile of their values."));
        parts.add(new Part.Figures(label.curves().stream().map(this::figure).toList()));
        parts.add(new Part.Details(
                "Curves as tables",
                label.curves().stream().map(curve -> (Part) table(curve)).toList()));
    }

    private Figure figure(LabelExplanation.Curve curve) {
        List<Chart.Lines.Series> series = curve.lines().stream()
                .map(line -> new Chart.Lines.Series(
                        quantile(line),
                        IntStream.range(0, Math.min(curve.x().size(), line.y().size()))
                                .mapToObj(i -> new Chart.Lines.Point(
                                        curve.x().get(i), line.y().get(i)))
                                .toList()))
                .toList();
        return Figure.small(
                "Label by " + curve.field(),
                new Chart.Lines(
                        label.labelled(curve.field()), "label", curve.x().size() <= FEW, true, series));
    }

    private static String quantile(LabelExplanation.Line line) {
        return "others at quantile " + NumberText.plain(line.others());
    }

    private Table table(LabelExplanation.Curve curve) {
        List<String> columns = new ArrayList<>(List.of(label.labelled(curve.field())));
        List<List<String>> cells = new ArrayList<>();
        cells.add(curve.x().stream().map(NumberText::plain).toList());
        for (LabelExplanation.Line line : curve.lines()) {
            columns.add(quantile(line));
            cells.add(line.y().stream().map(NumberText::of).toList());
        }
        return Table.ofColumns("Label by " + curve.field(), columns, cells);
    }

    private void addSurfaces(List<Part> parts) {
        parts.add(new Part.Heading("By two fields"));
        parts.add(new Part.Figures(label.surfaces().stream()
                .map(surface -> Figure.small(
                        "Label by " + surface.x().field() + " and "
                                + surface.y().field(),
                        heatMap(surface)))
                .toList()));
        parts.add(new Part.Details(
                "Surfaces as tables",
                label.surfaces().stream().map(surface -> (Part) table(surface)).toList()));
    }

    private Chart.HeatMap heatMap(LabelExplanation.Surface surface) {
        return new Chart.HeatMap(
                label.labelled(surface.x().field()),
                label.labelled(surface.y().field()),
                texts(surface.x()),
                texts(surface.y()),
                surface.label());
    }

    private Table table(LabelExplanation.Surface surface) {
        List<String> columns = new ArrayList<>();
        columns.add(label.labelled(surface.y().field()) + " ↓  "
                + label.labelled(surface.x().field()) + " →");
        columns.addAll(texts(surface.x()));
        List<String> names = texts(surface.y());
        List<Table.Row> rows = IntStream.range(
                        0, Math.min(names.size(), surface.label().size()))
                .mapToObj(row -> new Table.Row(
                        names.get(row),
                        surface.label().get(row).stream()
                                .map(value -> Table.Cell.number(NumberText.of(value)))
                                .toList()))
                .toList();
        return Table.of(
                "Label by " + surface.x().field() + " and " + surface.y().field(), columns, rows);
    }

    private static List<String> texts(LabelExplanation.Axis axis) {
        return axis.values().stream().map(NumberText::plain).toList();
    }

    private void addGroups(List<Part> parts) {
        String field = label.groups().get(0).field();
        List<String> names = label.groups().stream()
                .map(group -> NumberText.plain(group.from()) + "–" + NumberText.plain(group.to()))
                .toList();
        List<List<Double>> quantiles = label.groups().stream()
                .map(group -> QUANTILES.stream()
                        .map(quantile -> group.quantiles().getOrDefault(quantile, Double.NaN))
                        .toList())
                .toList();
        parts.add(new Part.Heading("By group of " + field));
        parts.add(new Part.Paragraph(
                "The labels that rows of each group got: the box holds the middle half, the line is the median, whiskers"
                        + " leave out a tenth at each end."));
        parts.add(new Part.Figures(List.of(Figure.wide(
                "Distribution of the label by " + field,
                new Chart.Boxes(label.labelled(field), "label", names, quantiles)))));
        parts.add(new Part.Details("Distribution as a table", List.of(table(field, names, quantiles))));
    }

    private Table table(String field, List<String> names, List<List<Double>> quantiles) {
        List<String> columns = new ArrayList<>(List.of(label.labelled(field), "rows"));
        QUANTILES.forEach(quantile -> columns.add("quantile " + quantile));
        List<List<String>> cells = new ArrayList<>();
        cells.add(names);
        cells.add(label.groups().stream()
                .map(group -> NumberText.count(group.rows()))
                .toList());
        for (int quantile = 0; quantile < QUANTILES.size(); quantile++) {
            int index = quantile;
            cells.add(quantiles.stream()
                    .map(group -> NumberText.of(group.get(index)))
                    .toList());
        }
        return Table.ofColumns("Quantiles of the label by " + field, columns, cells);
    }
}
