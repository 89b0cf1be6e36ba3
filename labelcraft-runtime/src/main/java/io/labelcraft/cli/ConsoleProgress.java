package io.labelcraft.cli;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.LabelSearch;
import io.labelcraft.training.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Says what a run does in plain lines: every epoch of the search, and the end of every other training. */
final class ConsoleProgress implements Progress {

    private final PrintWriter out;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    /** The log that was read, and what was wrong with it. */
    void log(FeedbackTable table) {
        print(
                "Log: %,d rows, %,d users, %,d items; %,d train, %,d hold-out, %,d test.",
                table.rows(),
                table.users().size(),
                table.items().size(),
                table.split().train().length,
                table.split().holdOut().length,
                table.split().test().length);
        LogLines.leftOut(table.summary()).forEach(out::println);
    }

    @Override
    public void on(Event event) {
        if (event instanceof EpochEnded ended) {
            if (ended.epoch() == ended.epochs() || ended.stage().equals(LabelSearch.STAGE)) {
                print("%-10s epoch %d of %d, loss %.4g", ended.stage(), ended.epoch(), ended.epochs(), ended.loss());
            }
        } else if (event instanceof SeedStarted started) {
            print("Seed %d (%d of %d):", started.seed(), started.number(), started.seeds());
        } else if (event instanceof Tried tried) {
            print(
                    "%-10s trial %d of %d, C %.4f on the hold-out",
                    tried.method(), tried.trial(), tried.trials(), tried.score());
        } else if (event instanceof Resumed resumed) {
            print("%-10s goes on after epoch %d.", resumed.stage(), resumed.epoch());
        } else if (event instanceof TrainedBefore trained) {
            print("%-10s was trained before the interruption.", trained.stage());
        } else if (event instanceof Estimated estimated) {
            print("%-10s estimates %.0f %% of the test rows", estimated.stage(), 100 * estimated.share());
        } else if (event instanceof CheckpointsIgnored ignored) {
            print("No checkpoint to go on from: %s. Starts at the beginning.", ignored.reason());
        } else if (event instanceof StageRepeated repeated) {
            print("%-10s starts again: %s.", repeated.stage(), repeated.reason());
        } else if (event instanceof StoppedEarly stopped) {
            print("%-10s stopped after epoch %d: the hold-out got no better.", stopped.stage(), stopped.epoch());
        } else if (event instanceof Oscillation oscillation) {
            print(
                    "warning: at step %d the label turned round against '%s' (correlation %.2f, before %.2f); a smaller"
                            + " labeling.learning-rate calms it.",
                    oscillation.step(), oscillation.input(), oscillation.now(), oscillation.before());
        } else if (event instanceof ConstantLabels constant) {
            print(
                    "warning: at step %d all labels of the batch are alike (deviation %.2g); a smaller"
                            + " labeling.learning-rate or more warm-start-steps keep them apart.",
                    constant.step(), constant.deviation());
        } else if (event instanceof OneLabelForAll constant) {
            print(
                    "warning: %s is the same for all training rows (%.4g); a recommender learns nothing from it, and its"
                            + " lists are no better than chance.",
                    constant.stage(), constant.label());
        } else if (event instanceof ConstantScores constant) {
            print(
                    "warning: after epoch %d the recommender gives %d of %d hold-out users one score for all their rows; it"
                            + " has collapsed or has not begun to learn.",
                    constant.epoch(), constant.users(), constant.all());
        } else if (event instanceof HardLists hard) {
            print(
                    "warning: %d hold-out lists of epoch %d gave no gradient: their scores are tied.",
                    hard.lists(), hard.epoch());
        }
    }

    private void print(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
