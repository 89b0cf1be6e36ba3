package io.labelcraft.report;

import java.util.List;
import java.util.Map;

/** What the learned label rewards. */
record LabelExplanation(
        List<Quantity> fields, List<Curve> curves, List<Surface> surfaces, List<Group> groups, Rule rule) {

    static final LabelExplanation NONE = new LabelExplanation(List.of(), List.of(), List.of(), List.of(), null);

    LabelExplanation {
        rule = rule == null ? Rule.NONE : rule;
    }

    boolean isPresent() {
        return !curves.isEmpty() || !surfaces.isEmpty() || !groups.isEmpty() || rule.isPresent();
    }

    /** A field's name with its unit. */
    String labelled(String field) {
        return fields.stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(Quantity::label)
                .findFirst()
                .orElse(field);
    }

    /** The label against one field. */
    record Curve(String field, List<Double> x, List<Line> lines) {}

    /**
     * A line of a curve.
     *
     * @param others quantile that all other fields stand at
     * @param y label for each x, in (0,1)
     */
    record Line(double others, List<Double> y) {}

    /**
     * The label against two fields.
     *
     * @param label a list for each y, with a value for each x
     */
    record Surface(Axis x, Axis y, List<List<Double>> label) {}

    record Axis(String field, List<Double> values) {}

    /**
     * Labels of the rows whose field lies in a range.
     *
     * @param quantiles labels by the share of rows below them
     */
    record Group(String field, double from, double to, long rows, Map<String, Double> quantiles) {}

    /**
     * The closest small readable form of the label.
     *
     * @param rSquared share of the label's variance that it explains
     * @param kind {@code tree} or {@code formula}
     */
    record Rule(String text, double rSquared, String kind) {

        static final Rule NONE = new Rule(null, Double.NaN, null);

        boolean isPresent() {
            return text != null && !text.isBlank();
        }
    }
}
