package io.labelcraft.experiment;

import io.labelcraft.training.EpochRecord;
import io.labelcraft.training.LearnedLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Learned and fixed labels side by side, on the test users.
 *
 * @param k length of the lists
 * @param users test users that count
 * @param holdOutUsers those whose lists steered the learned labels
 * @param objectives names of M1, M2 ..
 * @param results LabelCraft first, then the fixed labels
 * @param difference of the learned labels to the fixed label with the highest balanced score; empty where there is no such score
 * @param published empty where nothing was published when the run began
 */
public record Comparison(
        int k,
        int users,
        int holdOutUsers,
        List<String> objectives,
        List<MethodResult> results,
        Optional<MethodDifference> difference,
        Optional<PublishedComparison> published,
        LearnedLabels learned) {

    /** Metrics that the balanced score is the mean of. */
    private static final List<String> BALANCED = List.of("NWTG", "NEG", "DS");

    public static final String LEARNED = "LabelCraft";

    public Comparison {
        objectives = List.copyOf(objectives);
        results = List.copyOf(results);
    }

    public List<EpochRecord> epochs() {
        return learned.epochs();
    }

    /**
     * The balanced score C of each method: the mean over NWTG, NEG and DS of its value divided by the best fixed label's
     * (method page, section 9); empty where a metric is missing or no fixed label was compared.
     */
    public Map<String, OptionalDouble> balancedScores() {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        results.forEach(result -> scores.put(result.method(), balancedScore(result)));
        return scores;
    }

    private OptionalDouble balancedScore(MethodResult result) {
        double sum = 0;
        for (String metric : BALANCED) {
            double best = results.stream()
                    .filter(other -> !other.method().equals(LEARNED) && !other.collapsed())
                    .mapToDouble(other -> mean(other, metric))
                    .filter(value -> value > 0)
                    .max()
                    .orElse(Double.NaN);
            sum += mean(result, metric) / best / BALANCED.size();
        }
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private static double mean(MethodResult result, String metric) {
        MethodResult.Summary summary = result.metrics().get(metric);
        return summary == null ? Double.NaN : summary.mean();
    }
}
