package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.Figure;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What other preference weights give, which of them are worth choosing, and what mixes of fixed labels give instead. */
record SweepSection(Evaluation evaluation) {

    Optional<Section> section() {
        if (evaluation.sweep().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(introduction());
        List<Figure> figures = new SweepFigures(evaluation).figures();
        if (!figures.isEmpty()) {
            parts.add(legend());
            parts.add(new Part.Figures(figures));
        }
        addLearned(parts);
        addMixes(parts);
        if (evaluation.hypervolume().isPresent()) {
            addHypervolume(parts);
        }
        return Optional.of(new Section("sweep", "Preference weights", parts));
    }

    private Part introduction() {
        return new Part.Paragraph(
                "A point is on the front of its kind if no other point of that kind is at least as good on"
                        + " every metric and better on one. The hold-out says which points are; what they are worth is measured on"
                        + " test users, where one may fall behind another. A point that is not on the front need not be chosen.");
    }

    private static Part legend() {
        return new Part.Paragraph(
                "Filled points are on the front of their kind, hollow ones are not. The steps bound what a"
                        + " front reaches on two metrics alone; a point inside them may be ahead on the third. Numbers are those of the"
                        + " table of learned labels. Intervals are in the tables.");
    }

    private void addLearned(List<Part> parts) {
        List<SweepPoint> learned = evaluation.of(SweepKind.LEARNED);
        if (learned.isEmpty()) {
            return;
        }
        parts.add(new Part.Heading("Learned labels"));
        SweepTables tables = new SweepTables(evaluation, learned);
        parts.add(
                tables.onTest("Preference weights of the objectives, and what they give on test users", "weight of "));
        tables.onHoldOut().ifPresent(table -> parts.add(new Part.Details("Values on the hold-out", List.of(table))));
        if (learned.stream().anyMatch(point -> !point.settings().isEmpty())) {
            addSettings(parts, learned);
        }
    }

    private static void addSettings(List<Part> parts, List<SweepPoint> learned) {
        parts.add(new Part.Heading("To publish a point"));
        parts.add(new Part.Paragraph("Write its lines into labelcraft.conf and train, or give them as options:"));
        parts.add(new Part.Preformatted("mvn labelcraft:train "
                + learned.stream()
                        .filter(point -> !point.settings().isEmpty())
                        .map(point -> new SettingLines(point.settings()).forCommand())
                        .findFirst()
                        .orElseThrow()
                        .replace('\n', ' ')));
        parts.add(new Part.Paragraph(
                "Whoever chooses a point by its test values should not quote them as evidence: measure"
                        + " it on other users."));
        parts.add(SweepTables.settings(learned));
    }

    private void addMixes(List<Part> parts) {
        List<SweepPoint> mixes = evaluation.of(SweepKind.FUSION);
        if (mixes.isEmpty()) {
            return;
        }
        SweepTables tables = new SweepTables(evaluation, mixes);
        List<Part> details = new ArrayList<>();
        details.add(
                tables.onTest("Shares of the fixed labels in each mix, and what they give on test users", "share of "));
        tables.onHoldOut().ifPresent(details::add);
        parts.add(new Part.Heading("Fixed mixes"));
        parts.add(
                new Part.Paragraph("Recommenders trained on mixes of fixed labels, U(d) being one that is high for the"
                        + " shortest and the longest items: what can be had without learning."));
        parts.add(new Part.Details("Mixes as a table", details));
    }

    private void addHypervolume(List<Part> parts) {
        Hypervolume hypervolume = evaluation.hypervolume();
        parts.add(new Part.Heading("Hypervolume"));
        parts.add(new Part.Paragraph("How much of the box from nothing to the best fixed label on each of "
                + NumberText.listed(hypervolume.metrics())
                + " is behind a front, on test users. A front that goes beyond"
                + " the box covers more than 100%."));
        parts.add(Table.of(
                "Share of the box that each front covers",
                List.of("Front", "Share", "Trials"),
                List.of(
                        hypervolumeRow(
                                SweepKind.LEARNED.title(),
                                hypervolume.learned(),
                                hypervolume.trials().learned()),
                        hypervolumeRow(
                                SweepKind.FUSION.title(),
                                hypervolume.fusion(),
                                hypervolume.trials().fusion()),
                        hypervolumeRow("difference, paired by user", hypervolume.difference(), 0))));
    }

    private static Table.Row hypervolumeRow(String name, Estimate share, int trials) {
        String interval = share.hasInterval()
                ? "[" + NumberText.percent(share.low()) + ", " + NumberText.percent(share.high()) + "]"
                : "";
        return new Table.Row(
                name,
                List.of(
                        Table.Cell.number(NumberText.percent(share.mean()), interval),
                        Table.Cell.number(trials == 0 ? NumberText.MISSING : NumberText.count(trials))));
    }
}
