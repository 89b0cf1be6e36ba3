package io.labelcraft.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences have them. */
final class Figures {

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int PER_CENT = 100;

    private Figures() {}

    /** E.g. {@code 81,202}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** E.g. {@code 3.1 %}: two digits, all of them where there are more before the point. */
    static String percent(double share) {
        return rounded(share * PER_CENT, TWO_DIGITS) + " %";
    }

    /** E.g. {@code 0.0531} or {@code 1532}: three digits, all of them where there are more before the point. */
    static String number(double value) {
        return rounded(value, THREE_DIGITS);
    }

    /** What a field's mean is: the share of ones where it is binary. */
    static String mean(ComparedField field, double mean) {
        return field.binary() ? percent(mean) : number(mean);
    }

    private static String rounded(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(digits);
        return (rounded.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_EVEN) : rounded)
                .stripTrailingZeros()
                .toPlainString();
    }
}
