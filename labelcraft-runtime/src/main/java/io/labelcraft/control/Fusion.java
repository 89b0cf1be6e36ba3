package io.labelcraft.control;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.scaling.Standardisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code fusion}: mixes of the known labels WT, D2Q, EF, PCR and of the U-shaped duration term U(d), as far as a log has what
 * they need. Each part is standardised on the training rows.
 */
public final class Fusion {

    /** Of the mix that is compared. */
    public static final String NAME = "fusion";

    private static final List<String> KNOWN = List.of("WT", "D2Q", "EF", "PCR");
    private static final double LEAST_DEVIATION = 1e-9;

    private final Map<String, double[]> parts;

    private Fusion(Map<String, double[]> parts) {
        this.parts = parts;
    }

    /** Works out the parts of a log. */
    public static Fusion of(WatchFeedback feedback) {
        List<FixedLabel> labels = new ArrayList<>();
        KNOWN.stream()
                .filter(known -> FixedLabels.computable(known, feedback))
                .forEach(known -> labels.addAll(FixedLabels.heads(known)));
        if (feedback.itemDuration().isPresent()) {
            labels.add(new DurationExtremes());
        }
        Map<String, double[]> parts = new LinkedHashMap<>();
        labels.forEach(label -> parts.put(label.name(), standardised(label.labels(feedback), feedback.train())));
        return new Fusion(parts);
    }

    private static double[] standardised(double[] labels, int[] train) {
        Standardisation standardisation = Standardisation.fit(labels, train, LEAST_DEVIATION);
        return Arrays.stream(labels).map(standardisation::standardise).toArray();
    }

    /** Names of the parts; one or none cannot be mixed. */
    public List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    /**
     * Weights by the names of the parts.
     *
     * @param weights one for each part, in their order
     */
    public Map<String, Double> byPart(double[] weights) {
        Map<String, Double> byPart = new LinkedHashMap<>();
        for (String part : parts.keySet()) {
            byPart.put(part, weights[byPart.size()]);
        }
        return byPart;
    }

    /**
     * The mixed label of every row of the table.
     *
     * @param weights by the names of all parts
     */
    public double[] labels(Map<String, Double> weights) {
        double[] labels = new double[parts.values().iterator().next().length];
        parts.forEach((name, column) -> {
            double weight = weights.get(name);
            Arrays.setAll(labels, row -> labels[row] + weight * column[row]);
        });
        return labels;
    }
}
