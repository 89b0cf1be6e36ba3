package io.labelcraft.choice;

import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.OptimiserSpec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings that are tried for every method: the recommender's learning rate times 1, 1/3 and 3. */
final class SettingsGrid {

    private static final String KEY = "recommender.learning-rate";
    private static final List<Double> FACTORS = List.of(1.0, 1.0 / 3, 3.0);

    private SettingsGrid() {}

    /** The settings as they stand come first, and alone if nothing is to be tuned. */
    static List<Variant> of(ModelSpec spec) {
        if (spec.evaluation().tuning() == EvaluationSpec.Tuning.NONE) {
            return List.of(Choice.none(spec).variant());
        }
        List<Variant> variants = new ArrayList<>();
        for (double factor : FACTORS) {
            OptimiserSpec optimiser = spec.recommender().optimiser();
            double rate = rounded(factor * optimiser.learningRate());
            variants.add(new Variant(
                    spec.withRecommender(spec.recommender().withOptimiser(optimiser.withLearningRate(rate))),
                    factor == 1 ? "" : " at " + rate,
                    Map.of(KEY, Double.toString(rate))));
        }
        return variants;
    }

    /** What is tried can be written into a settings file as it is shown. */
    private static double rounded(double rate) {
        return new BigDecimal(rate).round(new MathContext(3)).doubleValue();
    }
}
