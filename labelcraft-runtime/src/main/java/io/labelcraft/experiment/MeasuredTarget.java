package io.labelcraft.experiment;

import io.labelcraft.evaluation.Bootstrap;
import io.labelcraft.evaluation.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All labels as one recommender makes use of them, for one seed or as the mean over seeds.
 *
 * @param searched whether the labels were learned with this recommender
 * @param labels the learned ones first
 */
record MeasuredTarget(String name, Library library, boolean searched, List<MeasuredLabel> labels) {

    MeasuredTarget {
        labels = List.copyOf(labels);
    }

    /** @param seeds the same recommender for each seed, with the same labels in the same order */
    static MeasuredTarget mean(List<MeasuredTarget> seeds) {
        MeasuredTarget first = seeds.get(0);
        return new MeasuredTarget(
                first.name,
                first.library,
                first.searched,
                IntStream.range(0, first.labels.size())
                        .mapToObj(label -> MeasuredLabel.mean(seeds.stream()
                                .map(seed -> seed.labels.get(label))
                                .toList()))
                        .toList());
    }

    /** Compares the labels with each other. */
    RecommenderTransfer compare(Bootstrap bootstrap) {
        PairedComparison comparison = new PairedComparison(
                labels.stream().map(MeasuredLabel::measured).toList(), bootstrap);
        return new RecommenderTransfer(
                name,
                library,
                searched,
                labels.stream().map(label -> transferred(label, comparison)).toList(),
                comparison.bestFixedLabel(),
                comparison.whyNoBalancedScore());
    }

    private static TransferredLabel transferred(MeasuredLabel label, PairedComparison comparison) {
        MeasuredMethod method = label.measured();
        Map<String, Estimate> estimates = comparison.estimates(method.name());
        return new TransferredLabel(
                method.name(),
                method.kind(),
                method.collapsed(),
                label.estimated(),
                method.summaries(estimates),
                Optional.ofNullable(estimates.get(PairedComparison.BALANCED)),
                method.kind() == Kind.LEARNED ? comparison.differenceToBest(method.name()) : Optional.empty());
    }
}
