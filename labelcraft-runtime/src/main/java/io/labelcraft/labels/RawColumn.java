package io.labelcraft.labels;

/**
 * A column of raw feedback, or the item duration, beside the labels.
 *
 * @param field its name in the annotated class
 * @param binary whether every value is 0 or 1
 * @param values per row: seconds for durations, 0 or 1 for binary fields, a number of times for counts; shared, not copied
 */
public record RawColumn(String field, boolean binary, double[] values) {

    public RawColumn {
        if (binary) {
            requireZeroOrOne(field, values);
        }
    }

    private static void requireZeroOrOne(String field, double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (values[row] != 0 && values[row] != 1) {
                throw new IllegalArgumentException(
                        "field " + field + ", row " + row + ": a binary field is 0 or 1, not " + values[row]);
            }
        }
    }
}
