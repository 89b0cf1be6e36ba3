package io.labelcraft.explanation;

import io.labelcraft.labeling.RawFeedback;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Something a reader can compute from a row's feedback.
 *
 * @param name as the reader sees it
 * @param otherwise what to say where it does not hold, for what is 1 where it holds and else 0; empty for quantities
 * @param unit of its values, empty where they have none
 * @param values one for each row
 */
record Term(String name, String otherwise, String unit, Function<RawFeedback, double[]> values) {

    static Term quantity(String name, String unit, Function<RawFeedback, double[]> values) {
        return new Term(name, "", unit, values);
    }

    static Term condition(String name, String otherwise, Function<RawFeedback, double[]> values) {
        return new Term(name, otherwise, "", values);
    }

    boolean binary() {
        return !otherwise.isEmpty();
    }

    double[] of(RawFeedback feedback) {
        return values.apply(feedback);
    }

    /** Whether it is the same for all rows. */
    boolean constant(RawFeedback feedback) {
        double[] column = of(feedback);
        return Arrays.stream(column).allMatch(value -> value == column[0]);
    }
}
