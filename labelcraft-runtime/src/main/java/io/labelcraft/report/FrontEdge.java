package io.labelcraft.report;

import io.labelcraft.page.Chart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps that bound what the points of a front reach on two metrics. */
record FrontEdge(MetricColumn x, MetricColumn y) {

    /** Corners from the best x to the best y; a point behind another one in both metrics is none of them. */
    List<Chart.Front.Corner> of(List<Chart.Front.Choice> points) {
        Comparator<Chart.Front.Choice> bestFirst = better(x, Comparator.comparingDouble(Chart.Front.Choice::x))
                .thenComparing(better(y, Comparator.comparingDouble(Chart.Front.Choice::y)));
        List<Chart.Front.Choice> kept = new ArrayList<>();
        for (Chart.Front.Choice point : points.stream().sorted(bestFirst).toList()) {
            if (kept.isEmpty()
                    || y.isBetter(point.y(), kept.get(kept.size() - 1).y())) {
                kept.add(point);
            }
        }
        return corners(kept);
    }

    private static Comparator<Chart.Front.Choice> better(MetricColumn metric, Comparator<Chart.Front.Choice> rising) {
        return metric.lowerIsBetter() ? rising : rising.reversed();
    }

    /** Between two points lies the corner that both reach. */
    private static List<Chart.Front.Corner> corners(List<Chart.Front.Choice> bestXFirst) {
        List<Chart.Front.Corner> corners = new ArrayList<>();
        for (Chart.Front.Choice point : bestXFirst) {
            if (!corners.isEmpty()) {
                corners.add(new Chart.Front.Corner(
                        point.x(), corners.get(corners.size() - 1).y()));
            }
            corners.add(new Chart.Front.Corner(point.x(), point.y()));
        }
        return corners;
    }
}
