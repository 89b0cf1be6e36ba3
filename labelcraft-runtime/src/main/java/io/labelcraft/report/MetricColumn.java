package io.labelcraft.report;

/**
 * A metric of the comparison.
 *
 * @param unit empty where it has none
 * @param better {@code higher} or {@code lower}
 */
record MetricColumn(String name, String title, String unit, String better) {

    MetricColumn {
        title = title == null ? "" : title;
        unit = unit == null ? "" : unit;
    }

    boolean isBalanced() {
        return name.equals(Evaluation.BALANCED);
    }

    /** Whether it is neither the balanced score nor an objective M1, M2 .., which say in other units what the named ones say. */
    boolean isHeadline() {
        return !isBalanced() && !name.matches("M\\d+");
    }

    boolean lowerIsBetter() {
        return "lower".equals(better);
    }

    /** Whether the first value is the better one; a value that is missing is not. */
    boolean isBetter(double value, double other) {
        return lowerIsBetter() ? value < other : value > other;
    }

    String label() {
        return new Quantity(name, unit).label();
    }
}
