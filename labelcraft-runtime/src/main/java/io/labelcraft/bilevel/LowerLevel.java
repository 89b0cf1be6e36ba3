package io.labelcraft.bilevel;

import io.labelcraft.bilevel.NotFiniteException.Culprit;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The lower level: a recommender that moves towards labels.
 *
 * @param optimiser keeps theta
 * @param clip largest Euclidean norm of a gradient in theta; a longer one is shortened to it; 0 for no limit
 */
public record LowerLevel(Recommender recommender, Optimiser optimiser, PointwiseLoss loss, double clip) {

    /**
     * A step that was taken.
     *
     * @param loss the batch's mean before it
     * @param shortening what clipping multiplied the gradient by, in (0,1]
     */
    record Step(double loss, double rate, double shortening) {}

    /**
     * Takes one step down the loss.
     *
     * @param pass of the parameters as they are
     * @param labels [rows]
     * @throws NotFiniteException before anything has changed
     */
    Step towards(INDArray labels, Recommender.Pass pass, double rate) {
        NotFiniteException.check(Culprit.LABELS, labels.sumNumber().doubleValue());
        NotFiniteException.check(Culprit.PARAMETERS, denseSum());
        NotFiniteException.check(Culprit.SCORES, pass.scores().sumNumber().doubleValue());
        double mean = loss.mean(pass.scores(), labels);
        NotFiniteException.check(Culprit.LOSS, mean);
        INDArray slope = loss.slope(pass.scores(), labels);
        ParameterVector gradient = pass.pullback(slope.divi(slope.length()));
        double norm = gradient.norm();
        NotFiniteException.check(Culprit.GRADIENT, norm);
        double shortening = clip > 0 && norm > clip ? clip / norm : 1;
        optimiser.step(shortening < 1 ? gradient.times(shortening) : gradient, rate);
        return new Step(mean, rate, shortening);
    }

    /** Scores alone do not tell: where ND4J adds or multiplies by a number that is NaN, it takes a small one instead. */
    private double denseSum() {
        Parameters parameters = recommender.parameters();
        return parameters.layout().denseLength() == 0
                ? 0
                : parameters.dense().sumNumber().doubleValue();
    }
}
