package io.labelcraft.report;

import java.util.List;
import java.util.Locale;

/** Numbers as a reader wants them: a dash for what is missing, a real minus sign, no more digits than mean something. */
final class NumberText {

    static final String MISSING = "–";

    private NumberText() {}

    /** Three decimals below ten, one above. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        String digits = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", Math.abs(value));
        return value < 0 && !digits.matches("[0.]+") ? "\u2212" + digits : digits;
    }

    static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    static String interval(Estimate estimate) {
        return estimate.hasInterval() ? "[" + of(estimate.low()) + ", " + of(estimate.high()) + "]" : "";
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f%%", 100 * share) : MISSING;
    }

    /** A number that somebody chose: as short as it can be said. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value).replaceFirst("0+$", "");
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A list as it is said: a, b and c. */
    static String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }
}
