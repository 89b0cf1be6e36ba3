package io.labelcraft.experiment;

import io.labelcraft.evaluation.Resampled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front of learned labels beside that of mixes: both chosen on the hold-out and measured on the test users.
 *
 * @param comparison of all trials and of the fixed labels
 */
record ComparedFronts(HoldOutFront learned, HoldOutFront mixed, PairedComparison comparison) {

    /** @param measured trials of all kinds, for all of which the comparison was made */
    static ComparedFronts of(List<MeasuredTrial> measured, PairedComparison comparison) {
        return new ComparedFronts(
                HoldOutFront.of(Kind.LEARNED, measured), HoldOutFront.of(Kind.CONTROL, measured), comparison);
    }

    /**
     * One of the learned labels.
     *
     * @param place among them, from 0
     * @param weights of the objectives
     * @param settings that give the point
     */
    SweepPoint learnedPoint(int place, Map<String, Double> weights, Map<String, String> settings) {
        return point(learned, place, weights, settings);
    }

    /**
     * One of the mixes.
     *
     * @param place among them, from 0
     * @param weights of its parts
     */
    SweepPoint mixedPoint(int place, Map<String, Double> weights) {
        return point(mixed, place, weights, Map.of());
    }

    private SweepPoint point(HoldOutFront front, int place, Map<String, Double> weights, Map<String, String> settings) {
        MeasuredTrial trial = front.trials().get(place);
        return new SweepPoint(
                place + 1,
                trial.test().kind(),
                weights,
                settings,
                trial.test().collapsed(),
                trial.holdOut(),
                comparison.estimates(trial.test().name()),
                front.has(trial));
    }

    /**
     * The hypervolume of either front, measured with as many points as the smaller one has: with more points the best by chance
     * reaches further. Empty if {@link #unmeasurable} says why.
     */
    Optional<Sweep.FrontVolumes> volumes() {
        if (objection().isPresent()) {
            return Optional.empty();
        }
        int points = Math.min(learned.members().size(), mixed.members().size());
        Resampled ofLearned = comparison.hypervolume(names(learned.widest(points)));
        Resampled ofMixes = comparison.hypervolume(names(mixed.widest(points)));
        return Optional.of(new Sweep.FrontVolumes(
                PairedComparison.BALANCED_METRICS,
                points,
                comparison.estimate(ofLearned),
                comparison.estimate(ofMixes),
                comparison.estimate(ofLearned.minus(ofMixes))));
    }

    private Optional<String> objection() {
        if (comparison.bestFixedLabel().isEmpty()) {
            return Optional.of(
                    "its metrics are shares of the best fixed label's, like those of C, which is not measured");
        }
        if (mixed.trials().isEmpty()) {
            return Optional.of("the log has no fixed labels to mix");
        }
        if (learned.members().isEmpty()) {
            return Optional.of("all points of the learned labels have collapsed on the hold-out");
        }
        return mixed.members().isEmpty() ? Optional.of("all mixes have collapsed on the hold-out") : Optional.empty();
    }

    private static List<String> names(List<MeasuredTrial> trials) {
        return trials.stream().map(trial -> trial.test().name()).toList();
    }

    /** What the hold-out and the fronts cannot tell, and why. */
    List<Unmeasurable> unmeasurable() {
        List<Unmeasurable> unmeasurable = new ArrayList<>();
        learned.undefined()
                .forEach(metric -> unmeasurable.add(new Unmeasurable(
                        metric + " on the hold-out",
                        "it is defined for no hold-out user, so the fronts are chosen by the other metrics")));
        objection().ifPresent(why -> unmeasurable.add(new Unmeasurable("hypervolume", why)));
        return unmeasurable;
    }
}
