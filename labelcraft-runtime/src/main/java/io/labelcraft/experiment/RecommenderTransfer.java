package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Learned and fixed labels in one recommender.
 *
 * @param name as {@code recommender.name} or {@code mahout.recommender} has it
 * @param searched whether the labels were learned with this recommender
 * @param labels the learned ones first, then the fixed ones
 * @param bestFixedLabel the fixed label with the highest balanced score in this recommender; empty if none has any
 * @param whyNoBalancedScore as half a sentence; empty where there is one
 */
public record RecommenderTransfer(
        String name,
        Library library,
        boolean searched,
        List<TransferredLabel> labels,
        Optional<String> bestFixedLabel,
        Optional<String> whyNoBalancedScore) {

    /** Whether the recommender has more of learned labels than of the fixed label that suits it best. */
    public enum Verdict {
        HELPS,
        DOES_NOT_HELP,
        CANNOT_TELL
    }

    public RecommenderTransfer {
        labels = List.copyOf(labels);
    }

    public TransferredLabel learned() {
        return labels.get(0);
    }

    /** By the interval of the difference in the balanced score. */
    public Verdict verdict() {
        if (learned().collapsed()) {
            return Verdict.DOES_NOT_HELP;
        }
        Optional<Interval> interval = learned()
                .difference()
                .map(difference ->
                        difference.metrics().get(PairedComparison.BALANCED).interval());
        if (interval.isEmpty() || !interval.get().clearOfZero()) {
            return Verdict.CANNOT_TELL;
        }
        return interval.get().low() > 0 ? Verdict.HELPS : Verdict.DOES_NOT_HELP;
    }
}
