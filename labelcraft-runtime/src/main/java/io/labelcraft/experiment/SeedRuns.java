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
import java.util.function.ToDoubleFunction;

/**
 * The same work once for each seed of the settings.
 *
 * @param checkpoints of the trainings of a seed
 */
record SeedRuns(ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {

    /**
     * What the test users' lists are measured by, whatever the seed.
     *
     * @throws io.labelcraft.UserException if no test user or no hold-out user has rows enough
     */
    TestLists lists() {
        return TestLists.of(context(spec.comparedSeeds().get(0)));
    }

    /**
     * The outcomes in the order of the seeds.
     *
     * @param planned how much is trained for a seed, as {@link io.labelcraft.training.Workload} reckons it
     */
    <T> List<T> each(ToDoubleFunction<TrainingContext> planned, Function<TrainingContext, T> work) {
        List<Long> seeds = spec.comparedSeeds();
        progress.on(new Progress.Planned(seeds.size() * planned.applyAsDouble(context(seeds.get(0)))));
        List<T> outcomes = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            progress.on(new Progress.SeedStarted(seeds.get(i), i + 1, seeds.size()));
            outcomes.add(work.apply(context(seeds.get(i))));
        }
        progress.on(new Progress.Completed());
        return outcomes;
    }

    /** Resamples of the test users, the same for all that is compared. */
    Bootstrap bootstrap() {
        return new Bootstrap(spec.evaluation().resamples(), spec.evaluation().confidence(), spec.seed());
    }

    private TrainingContext context(long seed) {
        return TrainingContext.of(spec.withSeed(seed), table, progress, checkpoints.apply(seed));
    }
}
