package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Learns labels with the settings' recommender, trains other recommenders on them and on fixed labels, and compares them on the
 * test users; all of it once for each seed of the settings, which stay as they stand.
 *
 * <p>Not safe for several threads.
 */
public final class TransferExperiment {

    private final ModelSpec spec;
    private final FeedbackTable table;
    private final SeedRuns seeds;
    private final WatchFeedback feedback;

    /** @param checkpoints of the trainings of a seed */
    public TransferExperiment(
            ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.spec = spec;
        this.table = table;
        this.seeds = new SeedRuns(spec, table, progress, checkpoints);
        this.feedback = WatchFeedback.of(spec, table);
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @throws UserException if no test user or no hold-out user has rows enough
     */
    public Transfer run() {
        TestLists lists = seeds.lists();
        List<List<MeasuredTarget>> measured =
                seeds.each(TransferTargets::work, context -> measure(context, lists.evaluator()));
        Bootstrap bootstrap = seeds.bootstrap();
        List<RecommenderTransfer> recommenders = IntStream.range(
                        0, measured.get(0).size())
                .mapToObj(target -> MeasuredTarget.mean(
                        measured.stream().map(seed -> seed.get(target)).toList()))
                .map(mean -> mean.compare(bootstrap))
                .toList();
        return new Transfer(
                lists.evaluator().k(),
                lists.evaluator().users(),
                spec.comparedSeeds(),
                lists.columns(),
                recommenders,
                unmeasurable(lists.evaluator(), recommenders));
    }

    private List<MeasuredTarget> measure(TrainingContext context, Evaluator evaluator) {
        MethodTrainer searching = MethodTrainer.of(context);
        LearnedLabels learned = searching.search();
        return new TransferTargets(context, evaluator.rows())
                .all(searching)
                .map(target -> measure(target, learned, evaluator))
                .toList();
    }

    private MeasuredTarget measure(TransferTarget target, LearnedLabels learned, Evaluator evaluator) {
        List<MeasuredLabel> labels = new ArrayList<>();
        labels.add(measure(Comparison.LEARNED, Kind.LEARNED, target.learned(learned), evaluator));
        spec.evaluation().fixedLabels().stream()
                .filter(method -> FixedLabels.computable(method, feedback))
                .forEach(method -> labels.add(measure(method, Kind.FIXED, target.fixed(method), evaluator)));
        return new MeasuredTarget(target.name(), target.library(), target.searched(), labels);
    }

    private static MeasuredLabel measure(String name, Kind kind, EstimatedScores scored, Evaluator evaluator) {
        double[] scores = scored.scores();
        return new MeasuredLabel(
                new MeasuredMethod(name, kind, evaluator.collapsed(scores), evaluator.measure(scores)),
                scored.estimated());
    }

    private List<Unmeasurable> unmeasurable(Evaluator evaluator, List<RecommenderTransfer> recommenders) {
        List<Unmeasurable> unmeasurable = new ArrayList<>(Measurability.of(spec, table, evaluator));
        for (RecommenderTransfer recommender : recommenders) {
            recommender
                    .whyNoBalancedScore()
                    .ifPresent(why -> unmeasurable.add(
                            new Unmeasurable(PairedComparison.BALANCED + " with " + recommender.name(), why)));
        }
        for (String method : spec.evaluation().fixedLabels()) {
            Set<String> missing = FixedLabels.missing(method, feedback);
            if (!missing.isEmpty()) {
                unmeasurable.add(Unmeasurable.lacking(method, missing));
            }
        }
        return unmeasurable;
    }
}
