package io.labelcraft.labeling;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the labelling model sees of the rows of one log, by name.
 *
 * @param columns a value for every row of the table, in the order of the model's inputs
 * @param signs for each input 1 where the label must not fall as it rises, -1 where it must not rise, 0 where it is free; not to
 *     be written to
 */
public record LabelingInputs(Map<String, double[]> columns, int[] signs) {

    public LabelingInputs {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Inputs that are all free. */
    public LabelingInputs(Map<String, double[]> columns) {
        this(columns, new int[columns.size()]);
    }

    /** Fits the inputs that the settings ask for, for the log that they are fitted on. */
    public static LabelingInputs fit(ModelSpec spec, FeedbackTable table) {
        return of(FittedInputs.fit(spec, table), spec, table);
    }

    /** Fitted inputs of the rows of a log. */
    public static LabelingInputs of(FittedInputs fitted, ModelSpec spec, FeedbackTable table) {
        return new LabelingInputs(
                fitted.columns(RawFeedback.of(spec.log(), table)),
                fitted.signs(spec.labeling().monotone()));
    }

    public int count() {
        return columns.size();
    }

    /** The inputs of some rows, row-major: [rows, inputs]. */
    public double[][] of(int[] rows) {
        double[][] values = new double[rows.length][columns.size()];
        int input = 0;
        for (double[] column : columns.values()) {
            for (int i = 0; i < rows.length; i++) {
                values[i][input] = column[rows[i]];
            }
            input++;
        }
        return values;
    }
}
