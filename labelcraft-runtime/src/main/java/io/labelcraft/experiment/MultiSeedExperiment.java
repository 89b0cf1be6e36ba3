package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Trains every method once for each seed of the settings, and compares them on the test users.
 *
 * <p>Not safe for several threads.
 */
public final class MultiSeedExperiment {

    private final ModelSpec spec;
    private final FeedbackTable table;
    private final Progress progress;
    private final LongFunction<Checkpoints> checkpoints;

    /** @param checkpoints of the trainings of a seed */
    public MultiSeedExperiment(
            ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.spec = spec;
        this.table = table;
        this.progress = progress;
        this.checkpoints = checkpoints;
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @param interest per row of the table, what its user's feedback was simulated from, NaN where it is not known; no training
     *     sees it
     * @throws UserException if no test user or no hold-out user has rows enough
     */
    public Evaluation run(Optional<double[]> interest) {
        List<Long> seeds = spec.comparedSeeds();
        TestLists lists = TestLists.of(context(seeds.get(0)));
        MethodMeasurement measurement = new MethodMeasurement(lists.evaluator(), table, interest);
        List<SeedMeasurement> measured = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            progress.on(new Progress.SeedStarted(seeds.get(i), i + 1, seeds.size()));
            TrainedMethods trained = ComparedMethods.train(
                    context(seeds.get(i)), lists.evaluator().rows());
            measured.add(measurement.measure(seeds.get(i), trained));
        }
        return evaluation(seeds, lists, measured);
    }

    private TrainingContext context(long seed) {
        return TrainingContext.of(spec.withSeed(seed), table, progress, checkpoints.apply(seed));
    }

    private Evaluation evaluation(List<Long> seeds, TestLists lists, List<SeedMeasurement> measured) {
        EvaluationSpec settings = spec.evaluation();
        EvaluationSummary summary = new EvaluationSummary(
                measured, new Bootstrap(settings.resamples(), settings.confidence(), spec.seed()));
        SeedMeasurement first = measured.get(0);
        return new Evaluation(
                lists.evaluator().k(),
                lists.evaluator().users(),
                seeds,
                lists.columns(),
                spec.objectives().stream().map(ObjectiveSpec::name).toList(),
                summary.methods(),
                summary.overall().bestFixedLabel(),
                summary.taus(),
                unmeasurable(lists, summary.overall(), first),
                first.learned());
    }

    private List<Unmeasurable> unmeasurable(TestLists lists, PairedComparison overall, SeedMeasurement first) {
        List<Unmeasurable> unmeasurable = new ArrayList<>(Measurability.of(spec, table, lists.evaluator()));
        overall.whyNoBalancedScore()
                .ifPresent(why -> unmeasurable.add(new Unmeasurable(PairedComparison.BALANCED, why)));
        unmeasurable.addAll(first.unmeasurable());
        first.methods().stream()
                .filter(method ->
                        method.interest().filter(value -> value.isNaN()).isPresent())
                .forEach(method -> unmeasurable.add(new Unmeasurable(
                        "interest of " + method.measured().name(),
                        "its label, or the planted interest, is the same for all training rows")));
        return unmeasurable;
    }
}
