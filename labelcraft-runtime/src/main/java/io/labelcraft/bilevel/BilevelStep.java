package io.labelcraft.bilevel;

import io.labelcraft.bilevel.NotFiniteException.Culprit;
import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.config.TrainingSpec.Update;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.StepMemory;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of the bi-level problem (method page, section 2).
 *
 * <p>On the batch: one forward pass, one pullback and one pushforward, and a second pullback for {@link Update#LOOKAHEAD}; on
 * the hold-out rows one forward pass and one pullback. One thread at a time.
 */
public final class BilevelStep {

    private static final double LEAST_DEVIATION = 1e-20;

    private final LowerLevel lower;
    private final UpperLevel upper;
    private final Update update;
    private final MetaGradient metaGradient;

    /** Joins the two levels. */
    public BilevelStep(LowerLevel lower, UpperLevel upper, Update update, MetaGradientSpec metaGradient) {
        this.lower = lower;
        this.upper = upper;
        this.update = update;
        this.metaGradient = MetaGradient.of(metaGradient, lower);
    }

    /** The learning rates of theta and of phi in one step. */
    public record Rates(double lower, double upper) {}

    /**
     * What a step saw.
     *
     * @param loss of the batch before the step
     * @param objectives values on the hold-out lists
     * @param weights of the objectives
     * @param hardLists hold-out lists without a gradient
     */
    public record Outcome(double loss, double[] objectives, double[] weights, int hardLists) {}

    /**
     * Takes one step of both levels.
     *
     * @param batch training rows
     * @throws NotFiniteException if a number is NaN or infinite
     */
    public Outcome take(int[] batch, HoldOut holdOut, Rates rates) {
        try (MemoryWorkspace step = StepMemory.step("bi-level step")) {
            return takeWithin(batch, holdOut, rates);
        }
    }

    private Outcome takeWithin(int[] batch, HoldOut holdOut, Rates rates) {
        Recommender.Pass pass = lower.recommender().trainingPass(batch);
        LabelingModel.Pass labels = upper.labeling().forward(batch);
        if (update == Update.LOOKAHEAD) {
            lower.optimiser().save();
        }
        LowerLevel.Step step = lower.towards(labels.labels(), pass, rates.lower());

        HoldOut.Measured measured = holdOut.measure(lower.recommender());
        NotFiniteException.check(
                Culprit.HOLD_OUT_SCORES, measured.pass().scores().sumNumber().doubleValue());
        double[] values = measured.lists().values();
        double[] weights = upper.balancing().weights(values);
        INDArray perRow = metaGradient.perRow(pass, measured.gradient(weights), step);
        NotFiniteException.check(Culprit.META_GRADIENT, perRow.sumNumber().doubleValue());
        if (upper.normaliseGradient()) {
            normalise(perRow);
        }
        upper.optimiser().step(labels.pullback(perRow.negi()), rates.upper());

        if (update == Update.LOOKAHEAD) {
            lower.optimiser().restore();
            lower.towards(upper.labeling().forward(batch).labels(), pass, rates.lower());
        }
        return new Outcome(step.loss(), values, weights, measured.lists().hard());
    }

    private static void normalise(INDArray perRow) {
        INDArray centred = perRow.sub(perRow.meanNumber().doubleValue());
        double deviation = Math.sqrt(centred.muli(centred).meanNumber().doubleValue());
        perRow.divi(Math.max(deviation, LEAST_DEVIATION));
    }
}
