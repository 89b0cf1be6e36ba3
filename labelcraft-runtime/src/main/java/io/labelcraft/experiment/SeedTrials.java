package io.labelcraft.experiment;

import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.choice.HoldOutLists;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.recommender.Recommender;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.RowScorer;
import io.labelcraft.training.TrainingContext;
import io.labelcraft.training.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Trainings for one seed that see no test row, all with the recommender and the budget of the settings as they stand. What has
 * been measured is kept in the checkpoints.
 *
 * <p>Not safe for several threads.
 */
final class SeedTrials {

    private final TrainingContext choosing;
    private final Workload workload;
    private final MethodTrainer trainer;
    private final WatchFeedback feedback;
    private final HoldOutLists holdOut;
    private final Evaluator test;
    private final Supplier<Recommender> untrained;

    /**
     * Prepares the trainings.
     *
     * @param whole the log with its test rows
     * @param test measures these
     */
    SeedTrials(TrainingContext whole, Evaluator test) {
        ChoosingLog log = ChoosingLog.of(whole.table());
        this.choosing = TrainingContext.of(whole.spec(), log.table(), whole.progress(), whole.checkpoints());
        this.workload = new Workload(choosing);
        this.trainer = MethodTrainer.of(choosing);
        this.feedback = WatchFeedback.of(choosing.spec(), choosing.table());
        this.holdOut = HoldOutLists.of(choosing.spec(), log);
        this.test = test;
        this.untrained = Recommenders.forLog(whole.table(), whole.spec());
    }

    /** Labels that are learned with other settings of the search. */
    MeasuredTrial learned(LabelVariant variant) {
        return measured(variant.name(), Kind.LEARNED, workload.search(variant.spec()), () -> {
            LearnedLabels learned =
                    trainer.search(variant.spec().withSeed(choosing.spec().seed()), " " + variant.name());
            return trainer.learned(learned);
        });
    }

    /** The fixed labels of the settings that this log allows. */
    List<MeasuredTrial> fixed() {
        return choosing.spec().evaluation().fixedLabels().stream()
                .filter(method -> FixedLabels.computable(method, feedback))
                .map(method -> measured(method, Kind.FIXED, 0, () -> trainer.fixed(method)))
                .toList();
    }

    /**
     * A mix of fixed labels.
     *
     * @param name can be that of a file
     * @param labels per row of the log without test rows
     */
    MeasuredTrial mix(String name, double[] labels) {
        return measured(name, Kind.CONTROL, workload.recommender(), () -> trainer.onLabels(name, labels));
    }

    /**
     * How much there is to train.
     *
     * @param learned the labels to learn
     * @param mixes how many there are
     */
    double work(List<LabelVariant> learned, int mixes) {
        List<String> methods = choosing.spec().evaluation().fixedLabels();
        boolean shared = choosing.spec().training().patience() == 0;
        return (shared ? workload.fixedAndReferences(methods) : workload.fixed(methods))
                + learned.stream()
                        .mapToDouble(variant -> workload.searchWithReferences(variant.spec()))
                        .sum()
                + mixes * workload.recommender();
    }

    /** @param work that belongs to this training alone */
    private MeasuredTrial measured(String name, Kind kind, double work, Supplier<RowScorer> training) {
        int[] holdOutRows = holdOut.rows();
        int[] testRows = test.rows();
        double[] scores = choosing.checkpoints().numbers("scores of " + name, work, choosing.progress(), () -> {
            RowScorer scorer = training.get();
            double[] both = Arrays.copyOf(scorer.scores(holdOutRows), holdOutRows.length + testRows.length);
            System.arraycopy(scorer.on(untrained).scores(testRows), 0, both, holdOutRows.length, testRows.length);
            return both;
        });
        double[] ofTest = Arrays.copyOfRange(scores, holdOutRows.length, scores.length);
        return new MeasuredTrial(
                new MeasuredMethod(name, kind, test.collapsed(ofTest), test.measure(ofTest)),
                holdOut.means(Arrays.copyOf(scores, holdOutRows.length)));
    }
}
