package io.labelcraft.training;

/**
 * Tells step by step how far one stage has come, and in the end of the steps that were not needed.
 *
 * <p>Not safe for several threads.
 */
final class StageProgress {

    private static final double ROUNDING = 1e-9;

    private final Progress progress;
    private final String stage;
    private final int epochs;
    private double left;
    private int epoch;
    private int steps;
    private double losses;

    /** @param work of the whole stage, as in {@link Progress.Planned} */
    StageProgress(Progress progress, String stage, int epochs, double work) {
        this.progress = progress;
        this.stage = stage;
        this.epochs = epochs;
        this.left = work;
    }

    /**
     * A step has been taken.
     *
     * @param inEpoch from 1
     * @param loss of the step
     */
    void step(int inEpoch, double loss, double work) {
        if (inEpoch != epoch) {
            epoch = inEpoch;
            steps = 0;
            losses = 0;
        }
        steps++;
        losses += loss;
        left -= work;
        progress.on(new Progress.Worked(stage, epoch, epochs, losses / steps, work));
    }

    /** Steps are known from before. */
    void skip(double work) {
        left -= work;
        progress.on(new Progress.Skipped(work));
    }

    /** No more steps will be taken. */
    void end() {
        if (left > ROUNDING) {
            skip(left);
        }
    }
}
