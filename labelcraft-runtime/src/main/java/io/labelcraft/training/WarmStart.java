package io.labelcraft.training;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.labeling.Imitation;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;

/** Lets the labelling model imitate z(WT) + z(EF) before the search (method page, section 9, point 1). */
final class WarmStart {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;

    WarmStart(TrainingContext context) {
        this.context = context;
    }

    void teach(LabelingModel labeling) {
        int[] train = context.table().split().train();
        new Imitation(
                        context.spec().labeling(),
                        train,
                        targets(),
                        context.spec().seed())
                .teach(labeling);
    }

    private double[] targets() {
        int[] train = context.table().split().train();
        WatchFeedback feedback = WatchFeedback.of(context.spec(), context.table());
        double[] sum = new double[context.table().rows()];
        for (FixedLabel label : FixedLabels.heads("WT+EF")) {
            if (FixedLabels.computable(label.name(), feedback)) {
                addStandardised(label.labels(feedback), train, sum);
            }
        }
        double[] targets = new double[sum.length];
        addStandardised(sum, train, targets);
        boolean sigmoid = context.spec().labeling().output() == LabelingSpec.Output.SIGMOID;
        return sigmoid ? Arrays.stream(targets).map(z -> 1 / (1 + Math.exp(-z))).toArray() : targets;
    }

    private static void addStandardised(double[] values, int[] train, double[] sum) {
        Standardisation standardisation = Standardisation.fit(values, train, LEAST_DEVIATION);
        Arrays.setAll(sum, row -> sum[row] + standardisation.standardise(values[row]));
    }
}
