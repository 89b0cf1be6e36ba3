package io.labelcraft.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Notices labels, or scores of many hold-out users, that have become constant: nothing can be learned from them. */
final class CollapseAlarm implements Resumable {

    /** Live labels deviate by about 1 where they are standardised, and by some tenths where they lie in (0,1). */
    private static final double LEAST_LABEL_DEVIATION = 0.01;

    /** Scores whose range is below this share of their size differ by rounding alone. */
    private static final double ROUNDING = 1e-6;

    private static final double MANY = 0.1;

    private final String stage;
    private final Progress progress;
    private boolean labelsWereConstant;

    /** @param stage the search that is watched */
    CollapseAlarm(String stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    /**
     * Looks at the labels of one batch, and tells of them once until they have come back to life.
     *
     * @param labels more than one
     */
    void look(int step, double[] labels) {
        double deviation = deviation(labels);
        boolean constant = labels.length > 1 && deviation < LEAST_LABEL_DEVIATION;
        if (constant && !labelsWereConstant) {
            progress.on(new Progress.ConstantLabels(stage, step, deviation));
        }
        labelsWereConstant = constant;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    /**
     * Looks at the scores of hold-out users after an epoch.
     *
     * @param scores of the users' rows, one user after the other
     */
    void look(int epoch, double[] scores, List<int[]> rowsOfUsers) {
        int constant = 0;
        int from = 0;
        for (int[] rows : rowsOfUsers) {
            constant += constant(scores, from, from + rows.length) ? 1 : 0;
            from += rows.length;
        }
        if (constant > MANY * rowsOfUsers.size()) {
            progress.on(new Progress.ConstantScores(stage, epoch, constant, rowsOfUsers.size()));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(labelsWereConstant);
    }

    @Override
    public void read(DataInput in) throws IOException {
        labelsWereConstant = in.readBoolean();
    }

    private static boolean constant(double[] scores, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            least = Math.min(least, scores[i]);
            most = Math.max(most, scores[i]);
        }
        return most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most));
    }
}
