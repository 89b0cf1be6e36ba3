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
final class ComparedMethods {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;

    private ComparedMethods(TrainingContext context) {
        this.context = context;
    }

    /**
     * Trains everything for one seed; deterministic for the same settings, log and number of threads.
     *
     * @param testRows in the order in which they are to be scored
     */
    static TrainedMethods trainAsTheyStand(TrainingContext context, int[] testRows) {
        return new ComparedMethods(context).train(testRows);
    }

    private TrainedMethods train(int[] testRows) {
        RecommenderTrainer trainer = new RecommenderTrainer(context);
        FixedLabelRecommenders fixed = new FixedLabelRecommenders(context, trainer);
        LearnedLabels learned = new LabelSearch(context, trainer).search(fixed);
        List<TrainedMethod> methods = new ArrayList<>();
        List<Unmeasurable> unmeasurable = new ArrayList<>();
        methods.add(
                method(Comparison.LEARNED, Kind.LEARNED, learned.recommender().scores(testRows), learned.labels()));
        for (String name : context.spec().evaluation().fixedLabels()) {
            if (fixed.computable(name)) {
                methods.add(method(name, Kind.FIXED, fixed.scores(name, testRows), labels(name)));
            } else {
                unmeasurable.add(new Unmeasurable(name, "the log lacks a column that the label is made of"));
            }
        }
        return new TrainedMethods(methods, learned, unmeasurable);
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
