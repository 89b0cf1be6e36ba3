package io.labelcraft.bilevel;

import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The way from the hold-out's gradient in theta to the labels of a batch (method page, section 2). */
interface MetaGradient {

    /**
     * dM / dy of each row.
     *
     * @param pass of the batch, before the step
     * @param gradient v = dM / dtheta after the step
     * @return [rows]
     */
    INDArray perRow(Recommender.Pass pass, ParameterVector gradient, LowerLevel.Step step);

    /** The way that the settings ask for. */
    static MetaGradient of(MetaGradientSpec spec, LowerLevel lower) {
        return switch (spec.kind()) {
            case ONE_STEP -> new OneStepMetaGradient(lower);
            case IMPLICIT -> new ImplicitMetaGradient(lower, spec.damping(), spec.conjugateGradientSteps());
        };
    }
}
