package io.labelcraft.training;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.labeling.Imitation;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets the labelling model imitate given labels before the search: those of the published labelling model where a run goes on from
 * one, else z(WT) + z(EF) (method page, section 9, point 1), or what rows add to the objectives.
 */
final class WarmStart {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;
    private final int[] train;

    WarmStart(TrainingContext context) {
        this.context = context;
        this.train = context.table().split().train();
    }

    void teach(LabelingModel labeling) {
        LabelingSpec spec = context.spec().labeling();
        new Imitation(spec, train, targets(spec.output()), context.spec().seed()).teach(labeling);
    }

    /** Per row of the table, but of training rows alone: zero mean and unit deviation, or the sigmoid of that. */
    double[] targets(LabelingSpec.Output output) {
        double[] sum = publishedLabels()
                .orElseGet(() -> switch (context.spec().labeling().warmStart()) {
                    case WT_EF -> knownLabels();
                    case OBJECTIVES -> contributions();
                });
        double[] targets = new double[sum.length];
        addStandardised(sum, 1, targets);
        return output == LabelingSpec.Output.SIGMOID
                ? Arrays.stream(targets).map(z -> 1 / (1 + Math.exp(-z))).toArray()
                : targets;
    }

    private Optional<double[]> publishedLabels() {
        return context.published()
                .filter(published -> context.spec().schedule().warmStart())
                .map(published -> published.labels(context.spec().log(), context.table()));
    }

    private double[] knownLabels() {
        WatchFeedback feedback = WatchFeedback.of(context.spec(), context.table());
        double[] sum = new double[context.table().rows()];
        for (FixedLabel label : FixedLabels.heads("WT+EF")) {
            if (FixedLabels.computable(label.name(), feedback)) {
                addStandardised(label.labels(feedback), 1, sum);
            }
        }
        return sum;
    }

    /** The derivative of each objective in the share of a row, in one list that holds all training rows alike. */
    private double[] contributions() {
        double[] sum = new double[context.table().rows()];
        double[] shares = new double[train.length];
        Arrays.fill(shares, 1.0 / train.length);
        for (int j = 0; j < context.objectives().size(); j++) {
            double[] ofTraining = new double[train.length];
            context.objectives().get(j).addGradient(shares, train, 1, ofTraining);
            double[] ofTable = new double[sum.length];
            for (int i = 0; i < train.length; i++) {
                ofTable[train[i]] = ofTraining[i];
            }
            addStandardised(ofTable, context.spec().objectives().get(j).weight(), sum);
        }
        return sum;
    }

    private void addStandardised(double[] values, double weight, double[] sum) {
        Standardisation standardisation = Standardisation.fit(values, train, LEAST_DEVIATION);
        Arrays.setAll(sum, row -> sum[row] + weight * standardisation.standardise(values[row]));
    }
}
