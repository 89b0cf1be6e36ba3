package io.labelcraft.page;

import java.util.List;
import java.util.Locale;

/** Numbers as a reader wants them: a dash for what is missing, a real minus sign, no more digits than mean something. */
public final class NumberText {

    public static final String MISSING = "–";

    private NumberText() {}

    /** Three decimals below ten, one above. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        String digits = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", Math.abs(value));
        return signed(value, digits);
    }

    /** With a minus sign where the value has one that its digits show. */
    private static String signed(double value, String digits) {
        return value < 0 && !digits.matches("[0.]+") ? "\u2212" + digits : digits;
    }

    public static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    public static String interval(Estimate estimate) {
        return estimate.hasInterval() ? "[" + of(estimate.low()) + ", " + of(estimate.high()) + "]" : "";
    }

    /** As in a sentence; only for an estimate that has an interval. */
    public static String range(Estimate estimate) {
        return of(estimate.low()) + " to " + of(estimate.high());
    }

    /** The confidence of intervals, as in 95%. */
    public static String confidence(double confidence) {
        return plain(100 * confidence) + "%";
    }

    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return MISSING;
        }
        String digits = String.format(Locale.ROOT, "%.1f", 100 * Math.abs(share));
        return signed(share, digits) + "%";
    }

    /** A number that somebody chose: as short as it can be said. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value).replaceFirst("0+$", "");
    }

    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A list as it is said: a, b and c. */
    public static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
