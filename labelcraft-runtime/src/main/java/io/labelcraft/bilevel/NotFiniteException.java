package io.labelcraft.bilevel;

/** A step met a number that is NaN or infinite. Models may have moved since the last good step and are not to be used. */
public final class NotFiniteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Culprit culprit;

    NotFiniteException(Culprit culprit) {
        super(culprit.text() + " not finite");
        this.culprit = culprit;
    }

    /** What was not finite although all that it was computed from was. */
    public enum Culprit {
        LABELS("the labels of the batch are"),
        PARAMETERS("the recommender's parameters are"),
        SCORES("the recommender's scores are"),
        LOSS("the loss is"),
        GRADIENT("the gradient of the loss is"),
        HOLD_OUT_SCORES("the recommender's scores of hold-out rows are"),
        META_GRADIENT("the meta-gradient is");

        private final String text;

        Culprit(String text) {
            this.text = text;
        }

        /** Begins a sentence that ends with {@code not finite}. */
        public String text() {
            return text;
        }
    }

    /** The first quantity that was not finite. */
    public Culprit culprit() {
        return culprit;
    }

    /**
     * Goes on only with a number that is finite.
     *
     * @param value perhaps a sum, which is finite only if all its terms are
     */
    static void check(Culprit culprit, double value) {
        if (!Double.isFinite(value)) {
            throw new NotFiniteException(culprit);
        }
    }
}
