package io.labelcraft.experiment;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The same trainings for each seed of the settings, and their means over the seeds.
 *
 * <p>Not safe for several threads.
 */
final class RepeatedTrials {

    private final ModelSpec spec;
    private final FeedbackTable table;
    private final SeedRuns seeds;
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
        this.seeds = new SeedRuns(spec, table, progress, checkpoints);
        this.lists = seeds.lists();
    }

    /** What the test users' lists are measured by. */
    TestLists lists() {
        return lists;
    }

    /**
     * Trains for each seed.
     *
     * @param planned how much the trainings of a seed take
     * @param trainings the same for each seed, in the same order
     * @return the means over the seeds, in that order
     */
    List<MeasuredTrial> run(ToDoubleFunction<SeedTrials> planned, Function<SeedTrials, List<MeasuredTrial>> trainings) {
        List<List<MeasuredTrial>> bySeed = seeds.each(
                context -> planned.applyAsDouble(trials(context)), context -> trainings.apply(trials(context)));
        return IntStream.range(0, bySeed.get(0).size())
                .mapToObj(trial -> MeasuredTrial.mean(
                        bySeed.stream().map(seed -> seed.get(trial)).toList()))
                .toList();
    }

    private SeedTrials trials(TrainingContext context) {
        return new SeedTrials(context, lists.evaluator());
    }

    /** Compares what was trained on the test users. */
    PairedComparison compare(List<MeasuredTrial> trials) {
        return new PairedComparison(trials.stream().map(MeasuredTrial::test).toList(), seeds.bootstrap());
    }

    /** What the test rows cannot tell, and why. */
    List<Unmeasurable> unmeasurable(PairedComparison comparison) {
        List<Unmeasurable> unmeasurable = new ArrayList<>(Measurability.of(spec, table, lists.evaluator()));
        comparison
                .whyNoBalancedScore()
                .ifPresent(why -> unmeasurable.add(new Unmeasurable(PairedComparison.BALANCED, why)));
        return unmeasurable;
    }
}
