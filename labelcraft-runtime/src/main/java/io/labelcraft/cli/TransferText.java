package io.labelcraft.cli;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.MethodDifference;
import io.labelcraft.experiment.RecommenderTransfer;
import io.labelcraft.experiment.Transfer;
import io.labelcraft.experiment.TransferredLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A transfer as text: for each recommender a table of the labels, and a sentence on whether it is helped. */
record TransferText(Transfer transfer, EvaluationSpec settings) {

    private static final String BALANCED = "C";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(text(
                "Labels learned with %s, in other recommenders. %s",
                transfer.recommenders().get(0).name(),
                ComparisonLines.ranked(transfer.k(), transfer.users(), transfer.seeds(), settings)));
        for (RecommenderTransfer recommender : transfer.recommenders()) {
            lines.add("");
            lines.addAll(block(recommender));
        }
        lines.add("");
        lines.add("Do the learned labels help?");
        transfer.recommenders().forEach(recommender -> lines.add("  " + verdict(recommender)));
        lines.addAll(ComparisonLines.notMeasured(transfer.unmeasurable()));
        lines.add("");
        lines.add("C: mean of NWTG, NEG and DS, each as a share of the best fixed label's in the same recommender.");
        lines.add(
                "estimated: the share of the test rows that the recommender itself has an estimate for; for the others the"
                        + " mean label of the item counts.");
        lines.addAll(ComparisonLines.metrics(transfer.columns()));
        return lines;
    }

    private List<String> block(RecommenderTransfer recommender) {
        MetricTable table = new MetricTable(
                transfer.columns(),
                recommender.labels().stream().map(TransferText::row).toList());
        List<String> lines = new ArrayList<>();
        lines.add(recommender.name() + " (" + recommender.library().title()
                + (recommender.searched() ? ", the labels were learned with it)" : ")"));
        lines.add(table.header() + text("%9s", "estimated"));
        for (TransferredLabel label : recommender.labels()) {
            lines.add(table.line(row(label))
                    + text("%7.0f %%", 100 * label.estimated())
                    + (label.collapsed() ? "  collapsed: most users get one score for all rows; not ranked" : ""));
        }
        recommender
                .learned()
                .difference()
                .ifPresent(difference -> lines.add(table.difference("minus " + difference.to(), difference.metrics())));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static MetricRow row(TransferredLabel label) {
        return new MetricRow(label.method(), label.collapsed(), MetricRow.means(label.metrics()), label.balanced());
    }

    private static String verdict(RecommenderTransfer recommender) {
        String says =
                switch (recommender.verdict()) {
                    case HELPS -> "they help";
                    case DOES_NOT_HELP -> "they do not help";
                    case CANNOT_TELL -> "this log cannot tell";
                };
        return recommender.name() + ": " + says + "; " + reason(recommender) + ".";
    }

    private static String reason(RecommenderTransfer recommender) {
        TransferredLabel learned = recommender.learned();
        if (learned.collapsed()) {
            return "most users get one score for all rows";
        }
        return learned.difference()
                .map(TransferText::difference)
                .orElseGet(() ->
                        "there is no C: " + recommender.whyNoBalancedScore().orElse("no fixed label has one"));
    }

    private static String difference(MethodDifference difference) {
        Estimate balanced = difference.metrics().get(BALANCED);
        String interval = Double.isNaN(balanced.interval().low())
                ? ", without an interval"
                : text(
                        " [%+.4f, %+.4f]",
                        balanced.interval().low(), balanced.interval().high());
        return text(
                "C lies %.4f %s that of %s, the best fixed label there%s",
                Math.abs(balanced.mean()), balanced.mean() < 0 ? "below" : "above", difference.to(), interval);
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
