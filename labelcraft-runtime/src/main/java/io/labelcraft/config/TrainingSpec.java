package io.labelcraft.config;

/**
 * The bi-level training loop (method page, sections 2, 3 and 9).
 *
 * @param precision of the engine's numbers
 * @param epochs of the search, warm-up included; fixed labels and the fresh recommender get as many
 * @param warmUpEpochs epochs on the warm-start labels before they begin to move
 * @param batch training rows a step
 * @param loss what a batch's scores are asked to minimise
 * @param clip largest Euclidean norm of a gradient in theta; 0 for no limit
 * @param update whether the trial step is kept ({@code ONLINE}) or repeated with the new labels ({@code LOOKAHEAD})
 * @param metaGradient how far a label's effect on theta is followed
 * @param holdOutUsers hold-out users drawn a step
 * @param k length of the lists the labels are trained for; 0 takes the evaluation's k, or 5 where fewer than half of
 *     the hold-out users have more rows than that
 * @param freshRecommender whether a new recommender is trained on the frozen labels after the search
 * @param patience epochs without a better hold-out value after which training stops; 0 never stops early
 */
public record TrainingSpec(
        Precision precision,
        int epochs,
        int warmUpEpochs,
        int batch,
        Loss loss,
        double clip,
        Update update,
        MetaGradientSpec metaGradient,
        int holdOutUsers,
        int k,
        SoftTopKSpec softTopK,
        BalancingSpec balancing,
        boolean freshRecommender,
        int patience) {

    /** The same with another temperature of dynamic balancing. */
    public TrainingSpec withTau(double tau) {
        return new TrainingSpec(
                precision,
                epochs,
                warmUpEpochs,
                batch,
                loss,
                clip,
                update,
                metaGradient,
                holdOutUsers,
                k,
                softTopK,
                balancing.withTau(tau),
                freshRecommender,
                patience);
    }

    /** Width of the engine's numbers. */
    public enum Precision {
        FLOAT,
        DOUBLE
    }

    /** Squared error of a score, or logistic loss of a score that is a logit, with labels in (0,1). */
    public enum Loss {
        SQUARED,
        LOGISTIC
    }

    /**
     * How a change of the labels reaches the recommender's parameters (method page, section 2).
     *
     * @param damping c of (G + c I)^-1, above 0; for {@code IMPLICIT} alone
     * @param conjugateGradientSteps at most so many, each a pullback and a pushforward; for {@code IMPLICIT} alone
     */
    public record MetaGradientSpec(MetaGradientSpec.Kind kind, double damping, int conjugateGradientSteps) {

        /**
         * {@code ONE_STEP}: by the step just taken; {@code IMPLICIT}: by all steps to the minimum, with the Gauss-Newton matrix
         * for the curvature.
         */
        public enum Kind {
            ONE_STEP,
            IMPLICIT
        }
    }

    /** What becomes of the recommender's trial step. */
    public enum Update {
        ONLINE,
        LOOKAHEAD
    }

    /**
     * Soft top-k (method page, section 3).
     *
     * @param form {@code ENTROPIC}: kappa = 2 / (epsilon C_max) on raw scores; {@code TEMPERATURE}: kappa = 1 / temperature on
     *     each user's z-scores; {@code ORDERED}: k+1 ordered anchors on raw scores, as in the published code
     * @param epsilon strength of the regularisation of {@code ENTROPIC} and {@code ORDERED}, positive
     */
    public record SoftTopKSpec(Form form, double epsilon, double temperature) {

        /** Which anchors there are, and what the steepness is measured in. */
        public enum Form {
            ENTROPIC,
            TEMPERATURE,
            ORDERED
        }
    }

    /**
     * How the objectives are weighed against one another (method page, sections 4 and 9).
     *
     * @param tau for {@code DYNAMIC}: 0 gives equal weights
     * @param movingAverage in [0,1) of the values that the weights look at
     * @param relative whether each objective is divided by the best value that a fixed label reaches
     * @param mu positive, for {@code SMOOTH_TCHEBYCHEFF}: near 0 only the objective furthest from its ideal counts
     * @param learningRate positive, of the logits of {@code FAMO}
     * @param decay not negative, of the logits of {@code FAMO}: a step multiplies them by 1 - learningRate decay
     */
    public record BalancingSpec(
            BalancingSpec.Kind kind,
            double tau,
            double movingAverage,
            boolean relative,
            double mu,
            double learningRate,
            double decay) {

        private BalancingSpec withTau(double other) {
            return new BalancingSpec(kind, other, movingAverage, relative, mu, learningRate, decay);
        }

        /** {@code FIXED} uses the preference weights alone. */
        public enum Kind {
            DYNAMIC,
            FIXED,
            SMOOTH_TCHEBYCHEFF,
            FAMO
        }
    }
}
