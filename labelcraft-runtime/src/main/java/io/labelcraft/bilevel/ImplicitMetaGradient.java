package io.labelcraft.bilevel;

import io.labelcraft.nn.ParameterVector;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Through all steps to the batch's minimum: {@code -(1 / B) d2l/df dy J w} with {@code (G + c I) w = v}, where G is the
 * Gauss-Newton matrix {@code (1 / B) J' H J} and H the diagonal of the loss's curvature.
 *
 * <p>Since {@code J (G + c I)^-1 = S^-1 (K + c I)^-1 S J} with {@code S = H^(1/2)} and {@code K = (1 / B) S J J' S}, conjugate
 * gradients work on one number for each row of the batch instead of one for each parameter.
 *
 * @param damping c, above 0
 * @param most steps of conjugate gradients
 */
record ImplicitMetaGradient(LowerLevel lower, double damping, int most) implements MetaGradient {

    /** Of the residual's norm: what is below is rounding. */
    private static final double TOLERANCE = 1e-12;

    /** Keeps S invertible where a logistic score is far from its label's side. */
    private static final double LEAST_CURVATURE = 1e-6;

    @Override
    public INDArray perRow(Recommender.Pass pass, ParameterVector gradient, LowerLevel.Step step) {
        INDArray curvature = lower.loss().curvature(pass.scores());
        INDArray root = Transforms.sqrt(Transforms.max(curvature, LEAST_CURVATURE, false), false);
        INDArray solution = solve(pass, root, pass.pushforward(gradient).muli(root));
        return solution.divi(root).muli(lower.loss().labelEffect() / root.length());
    }

    /** Conjugate gradients on {@code (K + c I) x = b}. */
    private INDArray solve(Recommender.Pass pass, INDArray root, INDArray right) {
        INDArray solution = right.like();
        INDArray residual = right.dup();
        INDArray direction = right.dup();
        double square = squaredNorm(residual);
        double enough = TOLERANCE * TOLERANCE * square;
        for (int step = 0; step < most && square > enough; step++) {
            INDArray image = image(pass, root, direction);
            double length = square / direction.mul(image).sumNumber().doubleValue();
            solution.addi(direction.mul(length));
            residual.subi(image.muli(length));
            double next = squaredNorm(residual);
            direction.muli(next / square).addi(residual);
            square = next;
        }
        return solution;
    }

    private INDArray image(Recommender.Pass pass, INDArray root, INDArray direction) {
        ParameterVector back = pass.pullback(direction.mul(root));
        return pass.pushforward(back).muli(root).divi(root.length()).addi(direction.mul(damping));
    }

    private static double squaredNorm(INDArray vector) {
        return vector.mul(vector).sumNumber().doubleValue();
    }
}
