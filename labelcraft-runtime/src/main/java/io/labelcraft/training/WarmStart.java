package io.labelcraft.training;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.StepMemory;
import io.labelcraft.scaling.PiecewiseScale;
import io.labelcraft.scaling.Standardisation;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lets the labelling model imitate z(WT) + z(EF) before the search (method page, section 9, point 1). */
final class WarmStart {

    private static final double LEAST_DEVIATION = 1e-9;

    private final TrainingContext context;

    WarmStart(TrainingContext context) {
        this.context = context;
    }

    void teach(LabelingModel labeling) {
        LabelingSpec spec = context.spec().labeling();
        double[] targets = targets();
        int[] train = context.table().split().train();
        SplittableRandom random = new SplittableRandom(context.spec().seed());
        OptimiserSpec adam =
                new OptimiserSpec(OptimiserSpec.Kind.ADAM, spec.warmStartLearningRate(), 0.9, 0.999, 1e-8, 0);
        Optimiser optimiser = Optimiser.of(adam);
        int[] batch = new int[Math.min(spec.warmStartBatch(), train.length)];
        for (int step = 0; step < spec.warmStartSteps(); step++) {
            Arrays.setAll(batch, i -> train[random.nextInt(train.length)]);
            try (MemoryWorkspace memory = StepMemory.step("warm-start step")) {
                INDArray target = Nd4j.createFromArray(Arrays.stream(batch)
                                .mapToDouble(row -> targets[row])
                                .toArray())
                        .castTo(context.type());
                LabelingModel.Pass pass = labeling.forward(batch);
                INDArray cotangent = pass.labels().sub(target).muli(2.0 / batch.length);
                optimiser.step(labeling.parameters(), pass.pullback(cotangent), adam.learningRate());
            }
        }
    }

    private double[] targets() {
        int[] train = context.table().split().train();
        WatchFeedback feedback = WatchFeedback.of(context.spec(), context.table());
        double[] sum = new double[context.table().rows()];
        feedback.watchTime()
                .map(watchTime -> PiecewiseScale.fit(
                                watchTime, train, context.spec().scaling())
                        .scale(watchTime))
                .ifPresent(label -> addStandardised(label, train, sum));
        feedback.explicit().ifPresent(label -> addStandardised(label, train, sum));
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
