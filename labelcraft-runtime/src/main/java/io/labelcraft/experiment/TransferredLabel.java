package io.labelcraft.experiment;

import io.labelcraft.evaluation.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a label is worth in one recommender, over all seeds.
 *
 * @param method e.g. {@code LabelCraft} or {@code WT+EF}
 * @param collapsed whether in more than half of the seeds most users got the same score for all their rows
 * @param estimated share of the test rows that the recommender itself has an estimate for, in [0,1]
 * @param metrics by name
 * @param balanced the balanced score C among the labels of this recommender, where it is defined
 * @param difference of learned labels to the fixed label that is the best by C in this recommender, where there is one
 */
public record TransferredLabel(
        String method,
        Kind kind,
        boolean collapsed,
        double estimated,
        Map<String, MethodResult.Summary> metrics,
        Optional<Estimate> balanced,
        Optional<MethodDifference> difference) {

    public TransferredLabel {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }
}
