package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.choice.MixCandidates;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Fusion fusion;

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
        this.fusion = Fusion.of(WatchFeedback.of(spec, ChoosingLog.of(table).table()));
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @param preferences the points of the sweep, at least one, with nothing but their objectives' weights changed
     */
    public Sweep run(List<LabelVariant> preferences) {
        List<Map<String, Double>> mixes = mixes(preferences.size());
        List<MeasuredTrial> measured =
                trials.run(seed -> seed.work(preferences, mixes.size()), seed -> train(seed, preferences, mixes));
        PairedComparison comparison = trials.compare(measured);
        ComparedFronts fronts = ComparedFronts.of(measured, comparison);
        List<Unmeasurable> unmeasurable = new ArrayList<>(trials.unmeasurable(comparison));
        unmeasurable.addAll(fronts.unmeasurable());
        return new Sweep(
                trials.lists().evaluator().k(),
                trials.lists().evaluator().users(),
                trials.lists().columns(),
                points(preferences, mixes, fronts),
                fronts.volumes(),
                comparison.bestFixedLabel().isPresent(),
                unmeasurable);
    }

    /** As many mixes as there are points, but each once; none where the log has nothing to mix. */
    private List<Map<String, Double>> mixes(int count) {
        int parts = fusion.parts().size();
        return parts < 2
                ? List.of()
                : MixCandidates.spread(parts, count, spec.seed()).stream()
                        .map(fusion::byPart)
                        .distinct()
                        .toList();
    }

    private List<MeasuredTrial> train(
            SeedTrials seed, List<LabelVariant> preferences, List<Map<String, Double>> mixes) {
        List<MeasuredTrial> trained = new ArrayList<>(seed.fixed());
        preferences.forEach(preference -> trained.add(seed.learned(preference)));
        mixes.forEach(mix -> trained.add(seed.mix(name(mix), fusion.labels(mix))));
        return trained;
    }

    private static String name(Map<String, Double> mix) {
        StringBuilder name = new StringBuilder(Fusion.NAME);
        mix.forEach((part, weight) -> name.append(' ').append(part).append(' ').append(weight));
        return name.toString();
    }

    private static Map<String, Double> weights(ModelSpec spec) {
        Map<String, Double> weights = new LinkedHashMap<>();
        spec.objectives().forEach(objective -> weights.put(objective.name(), objective.weight()));
        return weights;
    }

    private static List<SweepPoint> points(
            List<LabelVariant> preferences, List<Map<String, Double>> mixes, ComparedFronts fronts) {
        List<SweepPoint> points = new ArrayList<>();
        for (int i = 0; i < preferences.size(); i++) {
            LabelVariant preference = preferences.get(i);
            points.add(fronts.learnedPoint(i, weights(preference.spec()), preference.settings()));
        }
        for (int i = 0; i < mixes.size(); i++) {
            points.add(fronts.mixedPoint(i, mixes.get(i)));
        }
        return points;
    }
}
