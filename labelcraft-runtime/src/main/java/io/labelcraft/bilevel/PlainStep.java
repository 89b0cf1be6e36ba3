package io.labelcraft.bilevel;

import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.StepMemory;
import io.labelcraft.recommender.Recommender;
import java.util.Arrays;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One step of the lower level alone: the recommender moves towards given labels by the squared error.
 *
 * <p>One thread at a time.
 */
public final class PlainStep {

    private final Recommender recommender;
    private final Optimiser optimiser;
    private final double rate;

    /**
     * A step for one recommender.
     *
     * @param optimiser changes theta, with learning rate {@code rate}
     */
    public PlainStep(Recommender recommender, Optimiser optimiser, double rate) {
        this.recommender = recommender;
        this.optimiser = optimiser;
        this.rate = rate;
    }

    /**
     * A step towards fixed labels.
     *
     * @param batch training rows
     * @param labels per row of the table
     * @return the batch's mean squared error before the step
     */
    public double towards(double[] labels, int[] batch) {
        try (MemoryWorkspace step = StepMemory.step("plain step")) {
            double[] targets =
                    Arrays.stream(batch).mapToDouble(row -> labels[row]).toArray();
            return take(
                    batch,
                    Nd4j.createFromArray(targets)
                            .castTo(recommender.parameters().vector().dataType()));
        }
    }

    /**
     * A step towards the present labels of a labelling model, which stands still.
     *
     * @param batch training rows
     * @return the batch's mean squared error before the step
     */
    public double towards(LabelingModel labeling, int[] batch) {
        try (MemoryWorkspace step = StepMemory.step("plain step")) {
            return take(batch, labeling.forward(batch).labels());
        }
    }

    private double take(int[] batch, INDArray target) {
        Recommender.Pass pass = recommender.trainingPass(batch);
        INDArray residual = pass.scores().sub(target);
        optimiser.step(pass.pullback(residual.mul(2.0 / batch.length)), rate);
        return residual.mul(residual).meanNumber().doubleValue();
    }
}
