package io.labelcraft.experiment;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * The same trainings for each seed of the settings, and their means over the seeds.
 *
 * <p>Not safe for several threads.
 */
final class RepeatedTrials {

    private final ModelSpec spec;
    private final FeedbackTable table;
    private final Progress progress;
    private final LongFunction<Checkpoints> checkpoints;
    private final TestLists lists;

    /**
     * Prepares the trainings.
     *
     * @param checkpoints of the trainings of a seed
     * @throws io.labelcraft.UserException if no test user or no hold-out user has rows enough
     */
    RepeatedTrials(ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.spec = spec;
        this.table = table;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.lists = TestLists.of(context(spec.seed()));
    }

    /** What the test users' lists are measured by. */
    TestLists lists() {
        return lists;
    }

    /**
     * Trains for each seed.
     *
     * @param trainings the same for each seed, in the same order
     * @return the means over the seeds, in that order
     */
    List<MeasuredTrial> run(Function<SeedTrials, List<MeasuredTrial>> trainings) {
        List<Long> seeds = spec.comparedSeeds();
        List<List<MeasuredTrial>> bySeed = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            progress.on(new Progress.SeedStarted(seeds.get(i), i + 1, seeds.size()));
            bySeed.add(trainings.apply(new SeedTrials(context(seeds.get(i)), lists.evaluator())));
        }
        return IntStream.range(0, bySeed.get(0).size())
                .mapToObj(trial -> MeasuredTrial.mean(
                        bySeed.stream().map(seed -> seed.get(trial)).toList()))
                .toList();
    }

    /** Compares what was trained on the test users. */
    PairedComparison compare(List<MeasuredTrial> trials) {
        return new PairedComparison(
                trials.stream().map(MeasuredTrial::test).toList(),
                new Bootstrap(spec.evaluation().resamples(), spec.evaluation().confidence(), spec.seed()));
    }

    /** What the test rows cannot tell, and why. */
    List<Unmeasurable> unmeasurable(PairedComparison comparison) {
        List<Unmeasurable> unmeasurable = new ArrayList<>(Measurability.of(spec, table, lists.evaluator()));
        comparison
                .whyNoBalancedScore()
                .ifPresent(why -> unmeasurable.add(new Unmeasurable(PairedComparison.BALANCED, why)));
        return unmeasurable;
    }

    private TrainingContext context(long seed) {
        return TrainingContext.of(spec.withSeed(seed), table, progress, checkpoints.apply(seed));
    }
}
