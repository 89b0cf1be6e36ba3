package io.labelcraft.labeling;

import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.StepMemory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Lets a labelling model imitate given labels by the squared error: a warm start for the search.
 *
 * @param rows drawn from with replacement
 * @param targets per row of the table
 */
public record Imitation(LabelingSpec spec, int[] rows, double[] targets, long seed) {

    /** Takes the settings' number of steps. */
    public void teach(LabelingModel labeling) {
        SplittableRandom random = new SplittableRandom(seed);
        OptimiserSpec adam = new OptimiserSpec(
                OptimiserSpec.Kind.ADAM,
                spec.warmStartLearningRate(),
                spec.optimiser().beta1(),
                spec.optimiser().beta2(),
                spec.optimiser().epsilon(),
                0,
                false);
        Optimiser optimiser = Optimiser.of(adam, labeling.parameters());
        int[] batch = new int[Math.min(spec.warmStartBatch(), rows.length)];
        for (int step = 0; step < spec.warmStartSteps(); step++) {
            Arrays.setAll(batch, i -> rows[random.nextInt(rows.length)]);
            try (MemoryWorkspace memory = StepMemory.step("imitation step")) {
                double[] wanted =
                        Arrays.stream(batch).mapToDouble(row -> targets[row]).toArray();
                INDArray target = Nd4j.createFromArray(wanted)
                        .castTo(labeling.parameters().vector().dataType());
                LabelingModel.Pass pass = labeling.forward(batch);
                INDArray cotangent = pass.labels().sub(target).muli(2.0 / batch.length);
                optimiser.step(pass.pullback(cotangent), adam.learningRate());
            }
        }
    }
}
