package io.labelcraft.bilevel;

import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.StepMemory;
import java.util.Arrays;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One step of the lower level alone: the recommender moves towards given labels.
 *
 * <p>One thread at a time.
 */
public final class PlainStep {

    private final LowerLevel lower;

    public PlainStep(LowerLevel lower) {
        this.lower = lower;
    }

    /**
     * A step towards fixed labels.
     *
     * @param batch training rows
     * @param labels per row of the table
     * @return the batch's loss before the step
     * @throws NotFiniteException if a number is NaN or infinite
     */
    public double towards(double[] labels, int[] batch, double rate) {
        try (MemoryWorkspace step = StepMemory.step("plain step")) {
            double[] targets =
                    Arrays.stream(batch).mapToDouble(row -> labels[row]).toArray();
            return take(
                    batch,
                    Nd4j.createFromArray(targets)
                            .castTo(lower.recommender().parameters().vector().dataType()),
                    rate);
        }
    }

    /**
     * A step towards the present labels of a labelling model, which stands still.
     *
     * @param batch training rows
     * @return the batch's loss before the step
     * @throws NotFiniteException if a number is NaN or infinite
     */
    public double towards(LabelingModel labeling, int[] batch, double rate) {
        try (MemoryWorkspace step = StepMemory.step("plain step")) {
            return take(batch, labeling.forward(batch).labels(), rate);
        }
    }

    private double take(int[] batch, INDArray target, double rate) {
        return lower.towards(target, lower.recommender().trainingPass(batch), rate)
                .loss();
    }
}
