package io.labelcraft.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.ScalingSpec;
import org.junit.jupiter.api.Test;

class PiecewiseScaleTest {

    private final PiecewiseScale scale = new PiecewiseScale(50, 800, 0.2);

    @Test
    void risesToTheKneeAndFromThereToOneAtTheMaximum() {
        assertThat(scale.scale(new double[] {0, 25, 50, 425, 800}))
                .containsExactly(new double[] {0, 0.1, 0.2, 0.6, 1}, within(1e-12));
    }

    @Test
    void clipsWhatLiesBeyondTheTrainingRows() {
        assertThat(scale.scale(5000)).isEqualTo(1);
        assertThat(scale.scale(-1)).isZero();
    }

    @Test
    void isPlainProportionWhereTheKneeIsTheMaximumOrZero() {
        assertThat(new PiecewiseScale(800, 800, 0.2).scale(200)).isEqualTo(0.25);
        assertThat(new PiecewiseScale(0, 800, 0.2).scale(200)).isEqualTo(0.25);
    }

    @Test
    void isZeroWhereNothingWasEverWatched() {
        PiecewiseScale nothing =
                PiecewiseScale.fit(new double[] {0, 0, 9}, new int[] {0, 1}, new ScalingSpec(0.9, 0.5));
        assertThat(nothing.scale(9)).isZero();
    }

    @Test
    void takesKneeAndMaximumFromTheTrainingRowsAlone() {
        double[] values = {0, 1, 2, 3, 4, 1000};
        PiecewiseScale fitted = PiecewiseScale.fit(values, new int[] {0, 1, 2, 3, 4}, new ScalingSpec(0.9, 0.5));
        assertThat(fitted.knee()).isCloseTo(3.6, within(1e-12));
        assertThat(fitted.max()).isEqualTo(4);
    }
}
