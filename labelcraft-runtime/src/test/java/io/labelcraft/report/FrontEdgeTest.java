package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.page.Chart;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontEdgeTest {

    private static final MetricColumn GAIN = new MetricColumn("NWTG", "", "", "higher");
    private static final MetricColumn SPREAD = new MetricColumn("DS", "", "s", "higher");
    private static final MetricColumn COST = new MetricColumn("cost", "", "", "lower");

    @Test
    void stepsBetweenPointsByTheCornerThatBothReach() {
        assertThat(new FrontEdge(GAIN, SPREAD).of(List.of(point(0.5, 30), point(0.7, 10))))
                .containsExactly(corner(0.7, 10), corner(0.5, 10), corner(0.5, 30));
    }

    @Test
    void leavesOutPointsBehindOthersOnBothMetrics() {
        assertThat(new FrontEdge(GAIN, SPREAD)
                        .of(List.of(point(0.6, 9), point(0.7, 10), point(0.7, 8), point(0.5, 30), point(0.5, 20))))
                .containsExactly(corner(0.7, 10), corner(0.5, 10), corner(0.5, 30));
    }

    @Test
    void knowsMetricsOfWhichLessIsBetter() {
        assertThat(new FrontEdge(GAIN, COST).of(List.of(point(0.5, 1), point(0.7, 3), point(0.4, 2))))
                .containsExactly(corner(0.7, 3), corner(0.5, 3), corner(0.5, 1));
    }

    @Test
    void isAPointWhereThereIsOneAndNothingWhereThereIsNone() {
        assertThat(new FrontEdge(GAIN, SPREAD).of(List.of(point(0.5, 30)))).containsExactly(corner(0.5, 30));
        assertThat(new FrontEdge(GAIN, SPREAD).of(List.of())).isEmpty();
    }

    private static Chart.Front.Choice point(double x, double y) {
        return new Chart.Front.Choice(1, x, y, true);
    }

    private static Chart.Front.Corner corner(double x, double y) {
        return new Chart.Front.Corner(x, y);
    }
}
