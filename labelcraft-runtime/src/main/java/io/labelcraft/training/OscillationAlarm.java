package io.labelcraft.training;

import io.labelcraft.labeling.LabelingInputs;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Notices when a strong correlation of the label with an input changes its sign (method page, section 9).
 */
final class OscillationAlarm implements Resumable {

    private static final int STEPS = 100;
    private static final double STRONG = 0.3;

    private final LabelingInputs inputs;
    private final String stage;
    private final Progress progress;
    private final Map<String, Double> lastStrong = new HashMap<>();

    /** @param stage the search that is watched */
    OscillationAlarm(LabelingInputs inputs, String stage, Progress progress) {
        this.inputs = inputs;
        this.stage = stage;
        this.progress = progress;
    }

    boolean due(int step) {
        return step % STEPS == 0;
    }

    /**
     * Looks at one batch; one row alone has no correlation.
     *
     * @param rows the batch's rows of the table
     * @param labels of these rows
     */
    void look(int step, int[] rows, double[] labels) {
        if (labels.length < 2) {
            return;
        }
        inputs.columns().forEach((name, column) -> {
            double now = correlation(column, rows, labels);
            if (!(Math.abs(now) >= STRONG)) {
                return;
            }
            Double before = lastStrong.put(name, now);
            if (before != null && before * now < 0) {
                progress.on(new Progress.Oscillation(stage, name, step, before, now));
            }
        });
    }

    @Override
    public void write(DataOutput out) throws IOException {
        for (String name : inputs.columns().keySet()) {
            out.writeDouble(lastStrong.getOrDefault(name, 0.0));
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        for (String name : inputs.columns().keySet()) {
            lastStrong.put(name, in.readDouble());
        }
    }

    /** Pearson's; NaN, which is not strong, where either side is constant. */
    private static double correlation(double[] column, int[] rows, double[] labels) {
        double[] input = Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
        return new PearsonsCorrelation().correlation(input, labels);
    }
}
