package io.labelcraft.experiment;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.scaling.Standardisation;
import io.labelcraft.training.FixedLabelRecommenders;
import io.labelcraft.training.LabelSearch;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.RecommenderTrainer;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns labels and trains a recommender on each fixed label that the settings name and the log allows. */
final class MethodTraining {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;

    MethodTraining(TrainingContext context) {
        this.context = context;
    }

    /** @param rows that the methods are to score */
    SeedMethods train(int[] rows) {
        RecommenderTrainer trainer = new RecommenderTrainer(context);
        FixedLabelRecommenders fixed = new FixedLabelRecommenders(context, trainer);
        LearnedLabels learned = new LabelSearch(context, trainer).search(fixed);
        List<TrainedMethod> methods = new ArrayList<>();
        methods.add(
                method(Comparison.LEARNED, Kind.LEARNED, learned.recommender().scores(rows), learned.labels()));
        for (String name : context.spec().evaluation().fixedLabels()) {
            if (fixed.computable(name)) {
                methods.add(method(name, Kind.FIXED, fixed.scores(name, rows), labels(name)));
            }
        }
        return new SeedMethods(context.spec().seed(), methods, learned);
    }

    private static TrainedMethod method(String name, Kind kind, double[] scores, double[] labels) {
        return new TrainedMethod(name, kind, scores, Optional.of(labels), 1, Map.of());
    }

    /** Of a method with several heads the sum of its standardised labels, as its scores are the sum of the heads' scores. */
    private double[] labels(String name) {
        WatchFeedback feedback = WatchFeedback.of(context.spec(), context.table());
        List<FixedLabel> heads = FixedLabels.heads(name);
        if (heads.size() == 1) {
            return heads.get(0).labels(feedback);
        }
        double[] sum = new double[context.table().rows()];
        for (FixedLabel head : heads) {
            double[] labels = head.labels(feedback);
            Standardisation standardisation =
                    Standardisation.fit(labels, context.table().split().train(), LEAST_DEVIATION);
            Arrays.setAll(sum, row -> sum[row] + standardisation.standardise(labels[row]));
        }
        return sum;
    }
}
