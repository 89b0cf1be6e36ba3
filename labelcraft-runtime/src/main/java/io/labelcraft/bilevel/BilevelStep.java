package io.labelcraft.bilevel;

import io.labelcraft.config.TrainingSpec.Update;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.StepMemory;
import io.labelcraft.objective.Balancing;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of the bi-level problem with the squared error (method page, section 2).
 *
 * <p>On the batch: one forward pass, one pullback and one pushforward, and a second pullback for {@link Update#LOOKAHEAD}; on
 * the hold-out rows one forward pass and one pullback. One thread at a time.
 */
public final class BilevelStep {

    private static final double LEAST_DEVIATION = 1e-20;

    private final Recommender recommender;
    private final Optimiser inner;
    private final double innerRate;
    private final LabelingModel labeling;
    private final Optimiser outer;
    private final Balancing balancing;
    private final Update update;
    private final boolean normaliseGradient;

    /**
     * Joins the two levels.
     *
     * @param inner keeps theta, with learning rate {@code innerRate}
     * @param outer keeps phi
     * @param normaliseGradient whether the per-row meta-gradient is brought to unit standard deviation
     */
    public BilevelStep(
            Recommender recommender,
            Optimiser inner,
            double innerRate,
            LabelingModel labeling,
            Optimiser outer,
            Balancing balancing,
            Update update,
            boolean normaliseGradient) {
        this.recommender = recommender;
        this.inner = inner;
        this.innerRate = innerRate;
        this.labeling = labeling;
        this.outer = outer;
        this.balancing = balancing;
        this.update = update;
        this.normaliseGradient = normaliseGradient;
    }

    /**
     * What a step saw.
     *
     * @param loss mean squared error of the batch before the step
     * @param objectives values on the hold-out lists
     * @param weights of the objectives
     * @param hardLists hold-out lists without a gradient
     */
    public record Outcome(double loss, double[] objectives, double[] weights, int hardLists) {}

    /**
     * Takes one step of both levels.
     *
     * @param batch training rows
     * @param outerRate learning rate of phi in this step
     */
    public Outcome take(int[] batch, HoldOut holdOut, double outerRate) {
        try (MemoryWorkspace step = StepMemory.step("bi-level step")) {
            return takeWithin(batch, holdOut, outerRate);
        }
    }

    private Outcome takeWithin(int[] batch, HoldOut holdOut, double outerRate) {
        Recommender.Pass pass = recommender.trainingPass(batch);
        LabelingModel.Pass labels = labeling.forward(batch);
        if (update == Update.LOOKAHEAD) {
            inner.save();
        }
        INDArray residual = pass.scores().sub(labels.labels());
        inner.step(pass.pullback(residual.mul(2.0 / batch.length)), innerRate);

        HoldOut.Measured measured = holdOut.measure(recommender);
        double[] values = measured.lists().values();
        double[] weights = balancing.weights(values);
        INDArray perRow = perRow(pass, measured.gradient(weights), batch.length);
        outer.step(labels.pullback(perRow.negi()), outerRate);

        if (update == Update.LOOKAHEAD) {
            inner.restore();
            INDArray moved = pass.scores().sub(labeling.forward(batch).labels());
            inner.step(pass.pullback(moved.muli(2.0 / batch.length)), innerRate);
        }
        double loss = residual.mul(residual).meanNumber().doubleValue();
        return new Outcome(loss, values, weights, measured.lists().hard());
    }

    /** dM / dy = (2 rate / B) J P v, one number for each row of the batch. */
    private INDArray perRow(Recommender.Pass pass, ParameterVector gradient, int rows) {
        INDArray perRow = pass.pushforward(inner.precondition(gradient)).muli(2 * innerRate / rows);
        if (normaliseGradient) {
            double mean = perRow.meanNumber().doubleValue();
            INDArray centred = perRow.sub(mean);
            double deviation = Math.sqrt(centred.muli(centred).meanNumber().doubleValue());
            perRow.divi(Math.max(deviation, LEAST_DEVIATION));
        }
        return perRow;
    }
}
