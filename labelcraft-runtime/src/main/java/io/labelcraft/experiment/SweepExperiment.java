package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.choice.MixCandidates;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.ParetoFront;
import io.labelcraft.evaluation.Resampled;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Learns labels with many vectors of preference weights, and trains on as many mixes of fixed labels, for each seed. The front of
 * either kind is chosen on the hold-out and measured on the test users.
 *
 * <p>Not safe for several threads.
 */
public final class SweepExperiment {

    private final ModelSpec spec;
    private final RepeatedTrials trials;

    /**
     * Prepares the experiment.
     *
     * @param checkpoints of the trainings of a seed
     * @throws UserException if no test user or no hold-out user has rows enough
     */
    public SweepExperiment(
            ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.spec = spec;
        this.trials = new RepeatedTrials(spec, table, progress, checkpoints);
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @param preferences the points of the sweep, at least one, with nothing but their objectives' weights changed
     */
    public Sweep run(List<LabelVariant> preferences) {
        List<Map<String, Double>> mixes = new ArrayList<>();
        List<MeasuredTrial> measured = trials.run(seed -> {
            Fusion fusion = seed.fusion();
            mixes.clear();
            MixCandidates.spread(fusion.parts().size(), preferences.size(), spec.seed())
                    .forEach(weights -> mixes.add(fusion.byPart(weights)));
            List<MeasuredTrial> all = new ArrayList<>(seed.fixed());
            preferences.forEach(preference -> all.add(seed.learned(preference)));
            mixes.forEach(mix -> all.add(seed.mix(name(mix), fusion, mix)));
            return all;
        });
        PairedComparison comparison = trials.compare(measured);
        List<MeasuredTrial> learned = of(Kind.LEARNED, measured);
        List<MeasuredTrial> mixed = of(Kind.CONTROL, measured);
        List<SweepPoint> points = new ArrayList<>();
        for (int i = 0; i < preferences.size(); i++) {
            LabelVariant preference = preferences.get(i);
            points.add(point(
                    i + 1,
                    learned.get(i),
                    weights(preference.spec()),
                    preference.settings(),
                    onFront(learned.get(i), learned),
                    comparison));
        }
        for (int i = 0; i < mixes.size(); i++) {
            points.add(point(i + 1, mixed.get(i), mixes.get(i), Map.of(), onFront(mixed.get(i), mixed), comparison));
        }
        return new Sweep(
                trials.lists().evaluator().k(),
                trials.lists().evaluator().users(),
                trials.lists().columns(),
                points,
                volumes(learned, mixed, comparison),
                comparison.bestFixedLabel().isPresent(),
                trials.unmeasurable(comparison));
    }

    private static String name(Map<String, Double> mix) {
        StringBuilder name = new StringBuilder(Fusion.NAME);
        mix.forEach((part, weight) -> name.append(' ').append(part).append(' ').append(weight));
        return name.toString();
    }

    private static List<MeasuredTrial> of(Kind kind, List<MeasuredTrial> trials) {
        return trials.stream().filter(trial -> trial.test().kind() == kind).toList();
    }

    private static Map<String, Double> weights(ModelSpec spec) {
        Map<String, Double> weights = new LinkedHashMap<>();
        spec.objectives().forEach(objective -> weights.put(objective.name(), objective.weight()));
        return weights;
    }

    private static SweepPoint point(
            int number,
            MeasuredTrial trial,
            Map<String, Double> weights,
            Map<String, String> settings,
            boolean onFront,
            PairedComparison comparison) {
        return new SweepPoint(
                number,
                trial.test().kind(),
                weights,
                settings,
                trial.test().collapsed(),
                trial.holdOut(),
                comparison.estimates(trial.test().name()),
                onFront);
    }

    /** A trial without a value of each metric that others have is not on the front. */
    private static boolean onFront(MeasuredTrial trial, List<MeasuredTrial> others) {
        double[] own = holdOut(trial);
        return own.length > 0
                && others.stream()
                        .map(SweepExperiment::holdOut)
                        .filter(other -> other.length == own.length)
                        .noneMatch(other -> ParetoFront.dominates(other, own));
    }

    /** The values of the metrics of C on the hold-out, as far as they are defined. */
    private static double[] holdOut(MeasuredTrial trial) {
        return PairedComparison.BALANCED_METRICS.stream()
                .filter(trial.holdOut()::containsKey)
                .mapToDouble(trial.holdOut()::get)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static Optional<Sweep.FrontVolumes> volumes(
            List<MeasuredTrial> learned, List<MeasuredTrial> mixed, PairedComparison comparison) {
        List<String> learnedFront = frontNames(learned);
        List<String> mixedFront = frontNames(mixed);
        if (comparison.bestFixedLabel().isEmpty() || learnedFront.isEmpty() || mixedFront.isEmpty()) {
            return Optional.empty();
        }
        Resampled ofLearned = comparison.hypervolume(learnedFront);
        Resampled ofMixes = comparison.hypervolume(mixedFront);
        return Optional.of(new Sweep.FrontVolumes(
                PairedComparison.BALANCED_METRICS,
                comparison.estimate(ofLearned),
                comparison.estimate(ofMixes),
                comparison.estimate(ofLearned.minus(ofMixes))));
    }

    private static List<String> frontNames(List<MeasuredTrial> trials) {
        return trials.stream()
                .filter(trial -> onFront(trial, trials))
                .filter(trial -> !trial.test().collapsed())
                .map(trial -> trial.test().name())
                .toList();
    }
}
