package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitLabelsTest {

    private static final int[] FITTED = {0, 1, 2};

    @Test
    void labelsWithinTheUnitIntervalStayAsTheyAre() {
        double[] labels = {0, 0.5, 1, 0.7};

        UnitLabels unit = UnitLabels.of(labels, FITTED);

        assertThat(unit.labels()).isEqualTo(labels);
        assertThat(unit.deviation()).isCloseTo(Math.sqrt(1 / 6.0), within(1e-12));
        assertThat(unit.constant()).isFalse();
    }

    @Test
    void labelsOfAWiderRangeAreStandardisedAndPassASigmoid() {
        UnitLabels unit = UnitLabels.of(new double[] {-2, 0, 2, 99}, FITTED);

        double deviation = Math.sqrt(8 / 3.0);
        assertThat(unit.labels()[1]).isEqualTo(0.5);
        assertThat(unit.labels()[2]).isCloseTo(1 / (1 + Math.exp(-2 / deviation)), within(1e-12));
        assertThat(unit.labels()[0]).isCloseTo(1 - unit.labels()[2], within(1e-12));
        assertThat(Arrays.stream(unit.labels())).allMatch(label -> label >= 0 && label <= 1);
    }

    @Test
    void whatOtherRowsHaveDoesNotCount() {
        assertThat(UnitLabels.of(new double[] {0.1, 0.2, 0.3, 7}, FITTED).labels())
                .startsWith(0.1, 0.2, 0.3);
        assertThat(UnitLabels.of(new double[] {0.3, 0.3, 0.3, 0.9}, FITTED).constant())
                .isTrue();
        assertThat(UnitLabels.of(new double[] {5, 5, 5, 6}, FITTED).constant()).isTrue();
    }
}
