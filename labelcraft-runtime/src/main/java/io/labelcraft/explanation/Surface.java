package io.labelcraft.explanation;

import io.labelcraft.labeling.Labeler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How the label responds to two fields together while all others are held at their medians, binary ones at 0.
 *
 * @param label {@code label[j][i]} for the j-th value of y and the i-th of x
 */
record Surface(Axis x, Axis y, double[][] label) {

    private static final int POINTS = 20;
    private static final double OTHERS = 0.5;

    /** A field and some of its values, ascending. */
    record Axis(String field, double[] values) {

        private static Axis of(ExplainedField field) {
            return new Axis(field.name(), field.grid(POINTS));
        }
    }

    /** The surface of each pair of fields that are not binary, the first ones along x. */
    static List<Surface> ofPairs(Labeler labeler, HeldFeedback held) {
        List<ExplainedField> fields =
                held.fields().stream().filter(field -> !field.binary()).toList();
        List<Surface> surfaces = new ArrayList<>();
        for (int first = 0; first < fields.size(); first++) {
            for (int second = first + 1; second < fields.size(); second++) {
                surfaces.add(of(labeler, held, Axis.of(fields.get(first)), Axis.of(fields.get(second))));
            }
        }
        return surfaces;
    }

    private static Surface of(Labeler labeler, HeldFeedback held, Axis x, Axis y) {
        int columns = x.values().length;
        double[] xs = new double[columns * y.values().length];
        double[] ys = new double[xs.length];
        Arrays.setAll(xs, cell -> x.values()[cell % columns]);
        Arrays.setAll(ys, cell -> y.values()[cell / columns]);
        double[] labels = labeler.labels(held.vary(OTHERS, Map.of(x.field(), xs, y.field(), ys)));
        double[][] label = new double[y.values().length][];
        Arrays.setAll(label, row -> Arrays.copyOfRange(labels, row * columns, (row + 1) * columns));
        return new Surface(x, y, label);
    }
}
