package io.labelcraft.explanation;

import io.labelcraft.labeling.RawFeedback;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up feedback: some fields vary, all others are held at the same quantile of the training rows. */
record HeldFeedback(List<ExplainedField> fields) {

    HeldFeedback {
        fields = List.copyOf(fields);
    }

    /**
     * A row for each value of the fields that vary.
     *
     * @param others the quantile that the other fields are held at
     * @param varied values by field, all of the same length
     */
    RawFeedback vary(double others, Map<String, double[]> varied) {
        int rows = varied.values().iterator().next().length;
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (ExplainedField field : fields) {
            columns.put(
                    field.name(),
                    varied.containsKey(field.name()) ? varied.get(field.name()) : held(field, others, rows));
        }
        return new RawFeedback(columns);
    }

    private static double[] held(ExplainedField field, double share, int rows) {
        double[] column = new double[rows];
        Arrays.fill(column, field.heldAt(share));
        return column;
    }
}
