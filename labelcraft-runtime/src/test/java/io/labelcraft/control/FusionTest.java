package io.labelcraft.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ScalingSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final double[] WATCH = {1, 8, 3, 20, 9};
    private static final double[] DURATION = {10, 20, 30, 40, 50};
    private static final double[] EXPLICIT = {0, 1, 0, 0, 1};
    private static final int[] ROWS = {0, 1, 2, 3, 4};

    private static WatchFeedback feedback(boolean duration, boolean explicit) {
        return new WatchFeedback(
                Optional.of(WATCH),
                duration ? Optional.of(DURATION) : Optional.empty(),
                explicit ? Optional.of(EXPLICIT) : Optional.empty(),
                ROWS,
                new ScalingSpec(0.9, 0.5),
                2);
    }

    @Test
    void mixesTheKnownLabelsAndTheUShapedDurationTerm() {
        assertThat(Fusion.of(feedback(true, true)).parts()).containsExactly("WT", "D2Q", "EF", "PCR", "U(d)");
    }

    @Test
    void leavesOutWhatTheLogDoesNotHave() {
        assertThat(Fusion.of(feedback(false, true)).parts()).containsExactly("WT", "EF");
        assertThat(Fusion.of(feedback(true, false)).parts()).containsExactly("WT", "D2Q", "PCR", "U(d)");
    }

    @Test
    void addsTheWeightedPartsEachWithMeanZeroAndDeviationOne() {
        Fusion fusion = Fusion.of(feedback(true, true));
        double[] explicit = fusion.labels(mix(1, 0));
        double[] ends = fusion.labels(mix(0, 1));

        assertThat(Arrays.stream(explicit).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(explicit).map(z -> z * z).average().orElseThrow())
                .isCloseTo(1, within(1e-12));
        double[] mixed = fusion.labels(mix(0.25, 0.75));
        for (int row : ROWS) {
            assertThat(mixed[row]).isCloseTo(0.25 * explicit[row] + 0.75 * ends[row], within(1e-12));
        }
    }

    private static Map<String, Double> mix(double explicit, double ends) {
        return Map.of("WT", 0.0, "D2Q", 0.0, "EF", explicit, "PCR", 0.0, "U(d)", ends);
    }

    @Test
    void theDurationTermIsTheSquaredDistanceOfTheMidRankFromTheMiddle() {
        assertThat(new DurationExtremes().labels(feedback(true, true)))
                .containsExactly(new double[] {0.64, 0.16, 0, 0.16, 0.64}, within(1e-12));
    }
}
