package io.labelcraft.experiment;

import io.labelcraft.evaluation.ParetoFront;
import java.util.List;

/**
 * Trials of one kind, and which of them are worth choosing: those that no other one is as good as on the hold-out in every metric
 * of C and better than in one.
 *
 * @param trials in the order in which they were trained
 */
record HoldOutFront(List<MeasuredTrial> trials) {

    HoldOutFront {
        trials = List.copyOf(trials);
    }

    static HoldOutFront of(Kind kind, List<MeasuredTrial> measured) {
        return new HoldOutFront(
                measured.stream().filter(trial -> trial.test().kind() == kind).toList());
    }

    /** Whether a trial is on the front; one that has collapsed on the hold-out is not. */
    boolean has(MeasuredTrial trial) {
        double[] own = values(trial);
        return own.length > 0
                && trials.stream()
                        .map(HoldOutFront::values)
                        .filter(other -> other.length == own.length)
                        .noneMatch(other -> ParetoFront.dominates(other, own));
    }

    /** Names of the trials on the front whose lists of test users say something. */
    List<String> ranked() {
        return trials.stream()
                .filter(this::has)
                .filter(trial -> !trial.test().collapsed())
                .map(trial -> trial.test().name())
                .toList();
    }

    /** The metrics of C that are defined for no hold-out user, so that they have no part in the front. */
    List<String> undefined() {
        return PairedComparison.BALANCED_METRICS.stream()
                .filter(metric -> trials.stream()
                        .anyMatch(trial -> Double.isNaN(trial.holdOut().getOrDefault(metric, 0.0))))
                .toList();
    }

    /** The values of the metrics of C on the hold-out, as far as they are defined. */
    private static double[] values(MeasuredTrial trial) {
        return PairedComparison.BALANCED_METRICS.stream()
                .filter(trial.holdOut()::containsKey)
                .mapToDouble(trial.holdOut()::get)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
