package io.labelcraft.explanation;

import io.labelcraft.labeling.Labeler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How the label responds to one field while all others are held.
 *
 * @param x values of the field, ascending
 * @param lines one for each quantile that the others are held at
 */
record ResponseCurve(String field, double[] x, List<Line> lines) {

    private static final int POINTS = 40;
    private static final double[] OTHERS = {0.1, 0.5, 0.9};

    ResponseCurve {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param others the quantile of the training rows that the other fields are held at, binary ones at 0
     * @param y the label for each x
     */
    record Line(double others, double[] y) {}

    static ResponseCurve of(Labeler labeler, HeldFeedback held, ExplainedField field) {
        double[] x = field.grid(POINTS);
        List<Line> lines = Arrays.stream(OTHERS)
                .mapToObj(others -> new Line(others, labeler.labels(held.vary(others, Map.of(field.name(), x)))))
                .toList();
        return new ResponseCurve(field.name(), x, lines);
    }
}
