package io.labelcraft.scaling;

import io.labelcraft.config.ScalingSpec;
import java.util.Arrays;

/**
 * The piecewise linear scale of method page, section 4: {@code beta' y / knee} up to the knee, from there linear to 1 at the
 * maximum, clipped to [0,1].
 *
 * @param knee value at which the slope changes, not negative
 * @param max value that is scaled to 1, at least {@code knee}
 * @param scaledKnee the scaled value at the knee, in (0,1)
 */
public record PiecewiseScale(double knee, double max, double scaledKnee) {

    /** The scale whose knee and maximum are those of the given rows. */
    public static PiecewiseScale fit(double[] values, int[] rows, ScalingSpec spec) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray();
        if (sorted.length == 0) {
            return new PiecewiseScale(0, 0, spec.knee());
        }
        return new PiecewiseScale(quantile(sorted, spec.quantile()), sorted[sorted.length - 1], spec.knee());
    }

    /** A value in [0,1]; 0 for everything where the maximum is 0. */
    public double scale(double value) {
        if (max <= 0) {
            return 0;
        }
        if (knee >= max || knee <= 0) {
            return clip(value / max);
        }
        return clip(value <= knee ? scaledKnee * value / knee : 1 - (1 - scaledKnee) * (max - value) / (max - knee));
    }

    /** All values scaled. */
    public double[] scale(double[] values) {
        return Arrays.stream(values).map(this::scale).toArray();
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** The quantile of ascending values by linear interpolation between order statistics. */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
