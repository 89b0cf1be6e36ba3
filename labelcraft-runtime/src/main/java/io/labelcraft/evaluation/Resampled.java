package io.labelcraft.evaluation;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A statistic over users: its value for the users as they are, and for each resample of them. Statistics of one bootstrap
 * are combined resample by resample, so that what their users have in common cancels.
 *
 * <p>NaN stands for a value that is not defined; any arithmetic with it is not defined either. Immutable.
 */
public final class Resampled {

    private final double value;
    private final double[] resampled;

    Resampled(double value, double[] resampled) {
        this.value = value;
        this.resampled = resampled;
    }

    /** The value for the users as they are; NaN if it is not defined. */
    public double value() {
        return value;
    }

    public Resampled minus(Resampled other) {
        return with(other, (left, right) -> left - right);
    }

    /** The ratio, not defined where the other statistic is not positive. */
    public Resampled dividedBy(Resampled other) {
        return with(other, (left, right) -> right > 0 ? left / right : Double.NaN);
    }

    /** The mean of some statistics, of which there is at least one. */
    public static Resampled mean(List<Resampled> statistics) {
        Resampled sum = reduce(statistics, Double::sum);
        return sum.with(sum, (left, right) -> left / statistics.size());
    }

    /** The largest of some statistics, anew in each resample; those that are not defined do not count. */
    public static Resampled max(List<Resampled> statistics) {
        return reduce(statistics, Resampled::larger);
    }

    /**
     * Any function of some statistics.
     *
     * @param function of their values, in their order
     */
    public static Resampled combine(List<Resampled> statistics, ToDoubleFunction<double[]> function) {
        int resamples = statistics.get(0).resampled.length;
        checkArgument(
                statistics.stream().allMatch(each -> each.resampled.length == resamples),
                "statistics of different resamples do not belong together");
        double[] combined = new double[resamples];
        Arrays.setAll(
                combined,
                i -> function.applyAsDouble(statistics.stream()
                        .mapToDouble(each -> each.resampled[i])
                        .toArray()));
        double[] values = statistics.stream().mapToDouble(Resampled::value).toArray();
        return new Resampled(function.applyAsDouble(values), combined);
    }

    private static double larger(double left, double right) {
        return Double.isNaN(left) || right > left ? right : left;
    }

    private static Resampled reduce(List<Resampled> statistics, DoubleBinaryOperator operator) {
        return statistics.stream()
                .reduce((left, right) -> left.with(right, operator))
                .orElseThrow(() -> new IllegalArgumentException("There is no statistic"));
    }

    private Resampled with(Resampled other, DoubleBinaryOperator operator) {
        checkArgument(
                resampled.length == other.resampled.length,
                "%s resamples do not belong to %s",
                resampled.length,
                other.resampled.length);
        double[] combined = new double[resampled.length];
        Arrays.setAll(combined, i -> operator.applyAsDouble(resampled[i], other.resampled[i]));
        return new Resampled(operator.applyAsDouble(value, other.value), combined);
    }

    /**
     * The value with its percentile interval over those resamples in which it is defined.
     *
     * @param confidence in (0,1)
     */
    public Estimate estimate(double confidence) {
        double[] defined = Arrays.stream(resampled)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || defined.length == 0) {
            return new Estimate(value, new Bootstrap.Interval(Double.NaN, Double.NaN));
        }
        double tail = (1 - confidence) / 2;
        return new Estimate(value, new Bootstrap.Interval(quantile(defined, tail), quantile(defined, 1 - tail)));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
