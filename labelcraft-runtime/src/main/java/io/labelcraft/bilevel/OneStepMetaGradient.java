package io.labelcraft.bilevel;

import io.labelcraft.nn.ParameterVector;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Through the step that was just taken: {@code -(rate / B) d2l/df dy J P v}. What clipping multiplied the gradient by is held
 * constant, as the preconditioner is.
 */
record OneStepMetaGradient(LowerLevel lower) implements MetaGradient {

    @Override
    public INDArray perRow(Recommender.Pass pass, ParameterVector gradient, LowerLevel.Step step) {
        INDArray along = pass.pushforward(lower.optimiser().precondition(gradient));
        return along.muli(lower.loss().labelEffect() * step.rate() * step.shortening() / along.length());
    }
}
