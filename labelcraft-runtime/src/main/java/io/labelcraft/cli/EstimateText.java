package io.labelcraft.cli;

import io.labelcraft.evaluation.Estimate;
import java.util.Locale;

/** Estimates as cells of a table. */
final class EstimateText {

    private EstimateText() {}

    /** The mean with as many digits as its unit asks for. */
    static String mean(double mean, String unit) {
        if (Double.isNaN(mean)) {
            return "-";
        }
        return String.format(Locale.ROOT, unit.isEmpty() ? "%.4f" : "%.1f", mean);
    }

    /** {@code 0.9812 [0.9690, 0.9940]}; without the interval where there is none. */
    static String withInterval(Estimate estimate) {
        return interval(estimate, "%.4f");
    }

    /** The same with signs, and a verdict where the interval is clear of zero. */
    static String difference(Estimate estimate) {
        return interval(estimate, "%+.4f") + verdict(estimate);
    }

    /** What is to be said of a difference; nothing where its interval is not clear of zero. */
    static String verdict(Estimate difference) {
        if (!difference.interval().clearOfZero()) {
            return "";
        }
        return difference.interval().low() > 0 ? "  better" : "  worse";
    }

    /** The same in a sentence, which claims nothing that the interval does not bear out. */
    static String sentence(Estimate difference) {
        if (!difference.interval().clearOfZero()) {
            return "not to be told apart (" + interval(difference, "%+.4f") + ")";
        }
        return (difference.interval().low() > 0 ? "better (" : "worse (") + interval(difference, "%+.4f") + ")";
    }

    private static String interval(Estimate estimate, String format) {
        if (Double.isNaN(estimate.mean())) {
            return "-";
        }
        String mean = String.format(Locale.ROOT, format, estimate.mean());
        return Double.isNaN(estimate.interval().low())
                ? mean
                : mean
                        + String.format(
                                Locale.ROOT,
                                " [" + format + ", " + format + "]",
                                estimate.interval().low(),
                                estimate.interval().high());
    }
}
