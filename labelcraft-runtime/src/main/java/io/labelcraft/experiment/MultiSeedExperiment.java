package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
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
    private final SeedRuns seeds;

    /** @param checkpoints of the trainings of a seed */
    public MultiSeedExperiment(
            ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.spec = spec;
        this.table = table;
        this.seeds = new SeedRuns(spec, table, progress, checkpoints);
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @param interest per row of the table, what its user's feedback was simulated from, NaN where it is not known; no training
     *     sees it
     * @throws UserException if no test user or no hold-out user has rows enough
     */
    public Evaluation run(Optional<double[]> interest) {
        TestLists lists = seeds.lists();
        MethodMeasurement measurement = new MethodMeasurement(lists.evaluator(), table, interest);
        List<SeedMeasurement> measured = seeds.each(
                ComparedMethods::work,
                context -> measurement.measure(
                        context.spec().seed(),
                        ComparedMethods.train(context, lists.evaluator().rows())));
        return evaluation(lists, measured);
    }

    private Evaluation evaluation(TestLists lists, List<SeedMeasurement> measured) {
        EvaluationSummary summary = new EvaluationSummary(measured, seeds.bootstrap());
        SeedMeasurement first = measured.get(0);
        return new Evaluation(
                lists.evaluator().k(),
                lists.evaluator().users(),
                spec.comparedSeeds(),
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
