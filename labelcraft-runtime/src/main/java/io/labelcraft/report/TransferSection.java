package io.labelcraft.report;

import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether labels that were learned with one recommender help others. */
record TransferSection(Evaluation evaluation) {

    Optional<Section> section() {
        if (evaluation.transfer().isEmpty()) {
            return Optional.empty();
        }
        List<TransferTarget> targets = TransferTarget.of(evaluation.transfer());
        TransferTables tables = new TransferTables(evaluation, targets);
        TransferFigures figures = new TransferFigures(targets);
        List<Part> parts = new ArrayList<>();
        parts.add(introduction());
        tables.differences().ifPresent(parts::add);
        figures.differences().ifPresent(figure -> parts.add(new Part.Figures(List.of(figure))));
        List<Figure> scores = figures.scores();
        if (!scores.isEmpty()) {
            parts.add(new Part.Heading("Every label in every recommender"));
            parts.add(new Part.Paragraph(
                    "The balanced score on one scale; hollow where a label collapsed and is not ranked."));
            parts.add(new Part.Figures(scores));
        }
        parts.add(scores.isEmpty() ? tables.scores() : new Part.Details("Scores as a table", List.of(tables.scores())));
        return Optional.of(new Section("transfer", "Transfer", parts));
    }

    private Part introduction() {
        return new Part.Paragraph(
                "Every label trains every recommender on the same training rows; the top " + evaluation.k()
                        + " of each test user's later rows is measured. The balanced score divides by the best fixed labels in the"
                        + " same recommender, so it does not say which recommender is better. Brackets and whiskers are "
                        + NumberText.confidence(evaluation.confidence()) + " bootstrap intervals over users ("
                        + NumberText.count(evaluation.resamples()) + " resamples).");
    }
}
