package io.labelcraft.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The paired bootstrap over users (method page, section 6): every resample draws users once, for all methods and metrics.
 *
 * <p>The same seed and number of users draw the same users in every call.
 *
 * @param resamples at least 1
 * @param confidence in (0,1)
 */
public record Bootstrap(int resamples, double confidence, long seed) {

    /** Fewer users than this tell nothing of how users differ. */
    private static final int LEAST_USERS = 2;

    /** An interval; both ends NaN where too few users count. */
    public record Interval(double low, double high) {

        /** Whether all of it lies on one side of zero. */
        public boolean clearOfZero() {
            return low > 0 || high < 0;
        }
    }

    /** The interval of the mean over those users that the metric is defined for; NaN for fewer than two of them. */
    public Interval of(UserMetric metric) {
        return means(List.of(metric)).get(0).estimate(confidence).interval();
    }

    /**
     * The means of several metrics, which belong together resample by resample.
     *
     * @param metrics of the same users in the same order
     * @return in the order of the metrics; not defined in any resample where a metric has fewer than two users
     */
    public List<Resampled> means(List<UserMetric> metrics) {
        int users = metrics.isEmpty() ? 0 : metrics.get(0).values().length;
        double[][] values = new double[users][metrics.size()];
        double[][] defined = new double[users][metrics.size()];
        for (int m = 0; m < metrics.size(); m++) {
            UserMetric metric = metrics.get(m);
            for (int user = 0; user < users; user++) {
                boolean counts = !Double.isNaN(metric.values()[user]);
                values[user][m] = counts ? metric.values()[user] : 0;
                defined[user][m] = counts ? 1 : 0;
            }
        }
        double[][] resampled = resampledMeans(values, defined, metrics.size());
        return IntStream.range(0, metrics.size())
                .mapToObj(m -> new Resampled(metrics.get(m).mean(), column(resampled, m, metrics.get(m))))
                .toList();
    }

    /** A row of means for each resample. Sums run over users outside and metrics inside, which the JVM can vectorise. */
    private double[][] resampledMeans(double[][] values, double[][] defined, int metrics) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] means = new double[resamples][metrics];
        double[] weights = new double[metrics];
        for (double[] sums : means) {
            Arrays.fill(weights, 0);
            int[] times = draw(values.length, random);
            for (int user = 0; user < times.length; user++) {
                if (times[user] > 0) {
                    addScaled(times[user], values[user], sums);
                    addScaled(times[user], defined[user], weights);
                }
            }
            for (int m = 0; m < metrics; m++) {
                sums[m] /= weights[m];
            }
        }
        return means;
    }

    /** How often each user is drawn, as many draws as there are users. */
    private static int[] draw(int users, SplittableRandom random) {
        int[] times = new int[users];
        for (int draw = 0; draw < users; draw++) {
            times[random.nextInt(users)]++;
        }
        return times;
    }

    private static void addScaled(double factor, double[] addend, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * addend[i];
        }
    }

    private static double[] column(double[][] means, int m, UserMetric metric) {
        boolean enough = metric.values().length - metric.undefined() >= LEAST_USERS;
        double[] column = new double[means.length];
        for (int resample = 0; resample < column.length; resample++) {
            column[resample] = enough ? means[resample][m] : Double.NaN;
        }
        return column;
    }
}
