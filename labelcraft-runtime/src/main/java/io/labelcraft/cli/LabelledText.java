package io.labelcraft.cli;

import io.labelcraft.labels.LabelDistribution;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.run.LabelledLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What labelling a log came to, as text. */
record LabelledText(LabelledLog labelled) {

    /** Later rows of the training log itself are often a little beyond its training rows. */
    private static final double UNUSUAL_SHARE = 0.01;

    List<String> lines() {
        LabelTable labels = labelled.labels();
        LabelDistribution distribution = LabelDistribution.of(labels);
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "Labelled %,d rows of %,d users and %,d items.",
                labels.rows(), labels.users().size(), labels.items().size()));
        lines.addAll(LogLines.leftOut(labelled.summary()));
        lines.add(text(
                "Label: mean %.3f; least %.3f, quarter %.3f, median %.3f, three quarters %.3f, greatest %.3f.",
                distribution.mean(),
                distribution.least(),
                distribution.lower(),
                distribution.median(),
                distribution.upper(),
                distribution.greatest()));
        lines.add("Labels in " + labelled.file() + ".");
        return lines;
    }

    /** Refused rows, and each field of which many values are unlike those that the labels were learned from. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(labelled.summary().refusals());
        new TreeMap<>(labelled.outside()).forEach((field, rows) -> {
            double share = (double) rows / labelled.labels().rows();
            if (share > UNUSUAL_SHARE) {
                warnings.add(text(
                        "%s lies outside of what the labels were learned from in %,d rows (%.1f %%), e.g. because"
                                + " of another unit; train on such rows if that is how they are.",
                        field, rows, 100 * share));
            }
        });
        return warnings;
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
