package io.labelcraft.report;

import io.labelcraft.page.Estimate;
import io.labelcraft.page.MethodKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of {@code evaluation.json}. Parts that were not computed are empty; numbers that are missing or null are NaN.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param metric how the metrics are computed, {@code paper} or {@code reference}
 * @param confidence of all intervals, in (0,1)
 * @param resamples of the bootstrap
 * @param rows of the log, by what became of them
 * @param epochs of the search, for the first seed
 */
record Evaluation(
        String model,
        int k,
        int users,
        String metric,
        double confidence,
        int resamples,
        Map<String, Long> rows,
        Provenance provenance,
        List<MetricColumn> metrics,
        List<Method> methods,
        List<Epoch> epochs,
        List<Unmeasurable> unmeasurable,
        LabelExplanation label,
        List<TauPoint> tau,
        List<AblatedVariant> ablation,
        List<SweepPoint> sweep,
        Hypervolume hypervolume,
        List<TransferResult> transfer) {

    static final String BALANCED = "C";

    Evaluation {
        provenance = provenance == null ? Provenance.NONE : provenance;
        label = label == null ? LabelExplanation.NONE : label;
        hypervolume = hypervolume == null ? Hypervolume.NONE : hypervolume;
    }

    /** The first learned method: the one that the evaluation is about. */
    Optional<Method> learned() {
        return of(MethodKind.LEARNED).stream().findFirst();
    }

    List<Method> of(MethodKind kind) {
        return methods.stream().filter(method -> method.kind() == kind).toList();
    }

    List<SweepPoint> of(SweepKind kind) {
        return sweep.stream().filter(point -> point.kind() == kind).toList();
    }

    Optional<MetricColumn> balanced() {
        return metrics.stream().filter(MetricColumn::isBalanced).findFirst();
    }

    /** All metrics, the balanced score first. */
    List<MetricColumn> balancedFirst() {
        return Stream.concat(balanced().stream(), metrics.stream().filter(metric -> !metric.isBalanced()))
                .toList();
    }

    /**
     * Where the numbers come from.
     *
     * @param log fingerprint of the log
     * @param settings those in force, as text
     */
    record Provenance(
            String version,
            String finished,
            String log,
            List<Long> seeds,
            String threads,
            String command,
            String settings) {
        static final Provenance NONE = new Provenance(null, null, null, List.of(), null, null, null);
    }

    /** One epoch of the search: soft values of the objectives on the hold-out, and what they weighed. */
    record Epoch(int epoch, double loss, Map<String, Double> objectives, Map<String, Double> weights) {}

    /** Something that this log cannot tell, and why. */
    record Unmeasurable(String what, String why) {}

    /** The learned label with another temperature of the objective weights. */
    record TauPoint(double tau, Map<String, Estimate> metrics) {

        Estimate estimate(MetricColumn metric) {
            return metrics.getOrDefault(metric.name(), Estimate.NONE);
        }

        Estimate balanced() {
            return metrics.getOrDefault(BALANCED, Estimate.NONE);
        }
    }
}
