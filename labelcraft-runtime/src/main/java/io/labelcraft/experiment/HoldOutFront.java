package io.labelcraft.experiment;

import io.labelcraft.evaluation.ParetoFront;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** The trials on the front. */
    List<MeasuredTrial> members() {
        return trials.stream().filter(this::has).toList();
    }

    /**
     * Those of the front that together cover most on the hold-out, found one after the other: each adds most to those before it.
     *
     * @param count at most as many as there are
     */
    List<MeasuredTrial> widest(int count) {
        List<MeasuredTrial> left = new ArrayList<>(members());
        List<MeasuredTrial> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            MeasuredTrial next = left.stream()
                    .max(Comparator.comparingDouble(trial -> covered(Stream.concat(chosen.stream(), Stream.of(trial)))))
                    .orElseThrow();
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    private static double covered(Stream<MeasuredTrial> some) {
        return ParetoFront.hypervolume(some.map(HoldOutFront::values).toList());
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
