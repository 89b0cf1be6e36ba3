package io.labelcraft.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What {@code page.js} draws, a function for each kind. Missing numbers leave gaps. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Chart.Intervals.class, name = "intervals"),
    @JsonSubTypes.Type(value = Chart.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Chart.History.class, name = "history"),
    @JsonSubTypes.Type(value = Chart.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Chart.HeatMap.class, name = "heatMap"),
    @JsonSubTypes.Type(value = Chart.Boxes.class, name = "boxes"),
    @JsonSubTypes.Type(value = Chart.Front.class, name = "front")
})
public sealed interface Chart {

    /**
     * A dot with whiskers for each method.
     *
     * @param zero whether the line of no difference is drawn
     * @param legend whether it says which colour is which kind of method
     * @param extent of the x axis
     */
    record Intervals(String x, boolean zero, boolean legend, Extent extent, List<Dot> points) implements Chart {

        public Intervals(String x, boolean zero, boolean legend, List<Dot> points) {
            this(x, zero, legend, Extent.FREE, points);
        }

        /**
         * A method.
         *
         * @param seeds means by seed, may be empty
         */
        public record Dot(
                String name,
                MethodKind method,
                boolean collapsed,
                double mean,
                double low,
                double high,
                List<Double> seeds) {

            public static Dot of(String name, MethodKind method, boolean collapsed, Estimate estimate) {
                return new Dot(name, method, collapsed, estimate.mean(), estimate.low(), estimate.high(), List.of());
            }
        }
    }

    /** Where an axis begins and ends, so that charts side by side have the same; missing ends are left to the chart. */
    record Extent(double from, double to) {
        public static final Extent FREE = new Extent(Double.NaN, Double.NaN);
    }

    /**
     * Lines over one axis.
     *
     * @param categories whether the x values stand at equal distances
     * @param label whether y is the label, which lies in (0,1)
     */
    record Lines(String x, String y, boolean categories, boolean label, List<Series> series) implements Chart {

        /** A line; whiskers where an estimate has an interval. */
        public record Series(String name, List<Point> points) {}

        public record Point(double x, double y, double low, double high) {

            public Point(double x, double y) {
                this(x, y, Double.NaN, Double.NaN);
            }
        }
    }

    /**
     * What was measured from time to time, at equal distances.
     *
     * @param times oldest first
     */
    record History(String y, List<String> times, List<Line> lines) implements Chart {

        /**
         * A value for each time.
         *
         * @param joined whether a line goes from value to value, past those that are missing
         */
        public record Line(String name, boolean joined, List<Double> values) {}
    }

    /**
     * Shares by group.
     *
     * @param even the share of each group if all were alike
     * @param highest end of the y axis, the same for charts side by side
     */
    record Bars(
            String x,
            String y,
            MethodKind method,
            List<String> groups,
            List<Double> shares,
            double even,
            double highest)
            implements Chart {}

    /** Labels in (0,1) as colours; a list for each y, with a value for each x. */
    record HeatMap(String x, String y, List<String> columns, List<String> rows, List<List<Double>> cells)
            implements Chart {}

    /** Five rising quantiles for each group. */
    record Boxes(String x, String y, List<String> groups, List<List<Double>> quantiles) implements Chart {}

    /** Points of a trade-off. */
    record Front(String x, String y, List<Group> groups) implements Chart {

        /**
         * Points of one look.
         *
         * @param numbered whether each point shows its number, by which a table names it
         * @param edge corners of the line that bounds what the points on the front reach
         */
        public record Group(String name, MethodKind method, boolean numbered, List<Choice> points, List<Corner> edge) {}

        public record Choice(int number, double x, double y, boolean onFront) {}

        public record Corner(double x, double y) {}
    }
}
