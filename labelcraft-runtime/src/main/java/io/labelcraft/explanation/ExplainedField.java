package io.labelcraft.explanation;

import io.labelcraft.config.LogSpec.Kind;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A field that labels are made from, with what is usual for it.
 *
 * <p>Not safe for several threads.
 */
final class ExplainedField {

    /** What lies beyond these quantiles is too rare to draw a line through. */
    private static final double LOW = 0.01;

    private static final double HIGH = 0.99;

    private final String name;
    private final Kind kind;
    private final double[] usual;
    private final Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);

    /** @param usual the values of the training rows, at least one */
    ExplainedField(String name, Kind kind, double[] usual) {
        this.name = name;
        this.kind = kind;
        this.usual = usual;
        percentile.setData(usual);
    }

    String name() {
        return name;
    }

    /** The values of the training rows, in their order; not to be written to. */
    double[] usual() {
        return usual;
    }

    /** Of the values; empty for numbers of times and for what is given or not. */
    String unit() {
        return kind == Kind.DURATION ? "s" : "";
    }

    boolean binary() {
        return kind == Kind.BINARY;
    }

    /** By linear interpolation between order statistics. */
    double quantile(double share) {
        return percentile.evaluate(100 * share);
    }

    /** The value that the field is held at while others vary: a quantile, or 0 for a binary field. */
    double heldAt(double share) {
        return binary() ? 0 : quantile(share);
    }

    /**
     * Values that cover what is usual, ascending, close together where many rows are: 0 and 1 for a binary field, one value alone
     * for a field that is always the same.
     *
     * @param most how many there are at most, at least 2
     */
    double[] grid(int most) {
        if (binary()) {
            return new double[] {0, 1};
        }
        double[] grid = IntStream.range(0, most)
                .mapToDouble(i -> quantile(LOW + (HIGH - LOW) * i / (most - 1)))
                .map(value -> kind == Kind.COUNT ? Math.rint(value) : value)
                .distinct()
                .toArray();
        return grid.length > 1
                ? grid
                : DoubleStream.of(least(), largest()).distinct().toArray();
    }

    private double least() {
        return Arrays.stream(usual).min().orElseThrow();
    }

    private double largest() {
        return Arrays.stream(usual).max().orElseThrow();
    }
}
