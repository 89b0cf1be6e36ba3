package io.labelcraft.report;

import io.labelcraft.page.Chart;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The search for labels, epoch by epoch. */
record TrainingSection(Evaluation evaluation) {

    Optional<Section> section() {
        List<Evaluation.Epoch> epochs = evaluation.epochs();
        if (epochs.isEmpty()) {
            return Optional.empty();
        }
        List<String> objectives = epochs.stream()
                .flatMap(epoch -> epoch.objectives().keySet().stream())
                .distinct()
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("Loss of the recommender", "loss", List.of(series("loss", Evaluation.Epoch::loss))));
        for (String objective : objectives) {
            figures.add(figure(
                    "Hold-out: " + objective,
                    "soft value",
                    List.of(series(objective, byName(objective, Evaluation.Epoch::objectives)))));
        }
        if (!objectives.isEmpty()) {
            figures.add(figure(
                    "Weights of the objectives",
                    "weight",
                    objectives.stream()
                            .map(objective -> series(objective, byName(objective, Evaluation.Epoch::weights)))
                            .toList()));
        }
        return Optional.of(new Section(
                "training",
                "Training",
                List.of(
                        new Part.Paragraph(
                                "The search with the first seed. Objectives are soft values over the hold-out users"
                                        + " after each epoch; weights are zero while the labels stand still."),
                        new Part.Figures(figures),
                        new Part.Details("Epochs as a table", List.of(table(objectives))))));
    }

    private static Figure figure(String caption, String y, List<Chart.Lines.Series> series) {
        return Figure.small(caption, new Chart.Lines("epoch", y, true, false, series));
    }

    private Chart.Lines.Series series(String name, Function<Evaluation.Epoch, Double> value) {
        return new Chart.Lines.Series(
                name,
                evaluation.epochs().stream()
                        .map(epoch -> new Chart.Lines.Point(epoch.epoch(), value.apply(epoch)))
                        .toList());
    }

    private static Function<Evaluation.Epoch, Double> byName(
            String objective, Function<Evaluation.Epoch, Map<String, Double>> values) {
        return epoch -> values.apply(epoch).getOrDefault(objective, Double.NaN);
    }

    private Table table(List<String> objectives) {
        List<String> columns = new ArrayList<>(List.of("Epoch", "Loss"));
        List<List<String>> cells = new ArrayList<>();
        cells.add(column(epoch -> (double) epoch.epoch(), NumberText::plain));
        cells.add(column(Evaluation.Epoch::loss, NumberText::of));
        for (String objective : objectives) {
            columns.add(objective);
            cells.add(column(byName(objective, Evaluation.Epoch::objectives), NumberText::of));
        }
        for (String objective : objectives) {
            columns.add("weight of " + objective);
            cells.add(column(byName(objective, Evaluation.Epoch::weights), NumberText::of));
        }
        return Table.ofColumns("Loss, objectives and weights by epoch", columns, cells);
    }

    private List<String> column(Function<Evaluation.Epoch, Double> value, Function<Double, String> text) {
        return evaluation.epochs().stream().map(value.andThen(text)).toList();
    }
}
