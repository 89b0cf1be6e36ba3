package io.labelcraft.experiment;

import io.labelcraft.training.LearnedLabels;
import java.util.List;
import java.util.Optional;

/**
 * Learned labels, fixed labels and controls side by side on the test users, over several seeds.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param columns the metrics, in the order of the comparison
 * @param objectives names of M1, M2 ..
 * @param methods learned ones first, then fixed labels, then controls
 * @param bestFixedLabel the fixed label with the highest balanced score over all seeds; empty if none has any
 * @param taus learned labels with each temperature of dynamic balancing that was asked for
 * @param unmeasurable what could not be found out, and why
 * @param learned what the search came to for the first seed
 */
public record Evaluation(
        int k,
        int users,
        List<Long> seeds,
        List<MetricColumn> columns,
        List<String> objectives,
        List<EvaluatedMethod> methods,
        Optional<String> bestFixedLabel,
        List<TauResult> taus,
        List<Unmeasurable> unmeasurable,
        LearnedLabels learned) {

    public Evaluation {
        seeds = List.copyOf(seeds);
        columns = List.copyOf(columns);
        objectives = List.copyOf(objectives);
        methods = List.copyOf(methods);
        taus = List.copyOf(taus);
        unmeasurable = List.copyOf(unmeasurable);
    }

    /** The methods of one kind, in the order of the comparison. */
    public List<EvaluatedMethod> ofKind(Kind kind) {
        return methods.stream().filter(method -> method.kind() == kind).toList();
    }
}
