package io.labelcraft.page;

/**
 * A mean over test users and seeds with its interval; what is missing is NaN.
 *
 * @param weighted mean weighted by rows per user
 * @param users that the metric is defined for; 0 also where that was not said
 */
public record Estimate(double mean, double low, double high, double weighted, int users) {

    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    public boolean isPresent() {
        return !Double.isNaN(mean);
    }

    public boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    public boolean isClearlyAboveZero() {
        return low > 0;
    }

    public boolean isClearlyBelowZero() {
        return high < 0;
    }
}
