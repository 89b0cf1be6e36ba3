package io.labelcraft.report;

/**
 * A mean over test users and seeds with its interval; what is missing is NaN.
 *
 * @param weighted mean weighted by rows per user
 * @param users that the metric is defined for; 0 also where that was not said
 */
record Estimate(double mean, double low, double high, double weighted, int users) {

    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    boolean isPresent() {
        return !Double.isNaN(mean);
    }

    boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    boolean isClearlyAboveZero() {
        return low > 0;
    }

    boolean isClearlyBelowZero() {
        return high < 0;
    }
}
