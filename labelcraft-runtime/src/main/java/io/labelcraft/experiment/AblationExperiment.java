package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns labels without one part of the method after the other, for each seed, and compares them with those of the whole method
 * on the test users.
 *
 * <p>Not safe for several threads.
 */
public final class AblationExperiment {

    private final RepeatedTrials trials;

    /**
     * Prepares the experiment.
     *
     * @param checkpoints of the trainings of a seed
     * @throws UserException if no test user or no hold-out user has rows enough
     */
    public AblationExperiment(
            ModelSpec spec, FeedbackTable table, Progress progress, LongFunction<Checkpoints> checkpoints) {
        this.trials = new RepeatedTrials(spec, table, progress, checkpoints);
    }

    /**
     * Trains and compares; deterministic for the same settings, log and number of threads.
     *
     * @param whole the settings as they stand
     * @param without the others
     */
    public Ablation run(LabelVariant whole, List<LabelVariant> without) {
        List<LabelVariant> variants =
                Stream.concat(Stream.of(whole), without.stream()).toList();
        List<MeasuredTrial> measured = trials.run(seed -> seed.work(variants, 0), seed -> Stream.concat(
                        variants.stream().map(seed::learned), seed.fixed().stream())
                .toList());
        PairedComparison comparison = trials.compare(measured);
        Set<String> collapsed = measured.stream()
                .map(MeasuredTrial::test)
                .filter(MeasuredMethod::collapsed)
                .map(MeasuredMethod::name)
                .collect(Collectors.toSet());
        List<AblatedLabel> labels = variants.stream()
                .map(variant -> new AblatedLabel(
                        variant,
                        collapsed.contains(variant.name()),
                        comparison.estimates(variant.name()),
                        variant.equals(whole) || collapsed.contains(variant.name()) || collapsed.contains(whole.name())
                                ? Map.of()
                                : comparison.difference(variant.name(), whole.name())))
                .toList();
        return new Ablation(
                trials.lists().evaluator().k(),
                trials.lists().evaluator().users(),
                trials.lists().columns(),
                labels,
                comparison.bestFixedLabel().isPresent(),
                trials.unmeasurable(comparison));
    }
}
