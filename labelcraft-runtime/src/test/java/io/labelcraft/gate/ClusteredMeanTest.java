package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusteredMeanTest {

    private static final double[] VALUES = {1, 1, 0, 0};
    private static final int[] ALL = {0, 1, 2, 3};

    @Test
    void rowsOfOneUserThatAreAllAlikeCountAsOne() {
        ClusteredMean mean = ClusteredMean.of(VALUES, new int[] {0, 0, 1, 1}, 2, ALL);

        assertThat(mean.mean()).isEqualTo(0.5);
        assertThat(mean.standardError()).as("that of two values 0 and 1").isCloseTo(0.5, within(1e-12));
        assertThat(mean.users()).isEqualTo(2);
    }

    @Test
    void rowsOfAsManyUsersCountByThemselves() {
        ClusteredMean mean = ClusteredMean.of(VALUES, new int[] {0, 1, 2, 3}, 9, ALL);

        assertThat(mean.standardError()).isCloseTo(Math.sqrt(1 / 3.0) / 2, within(1e-12));
        assertThat(mean.users()).isEqualTo(4);
    }

    @Test
    void looksAtTheChosenRowsOnly() {
        assertThat(ClusteredMean.of(VALUES, new int[] {0, 1, 2, 3}, 4, new int[] {1, 2, 3})
                        .mean())
                .isCloseTo(1 / 3.0, within(1e-12));
    }
}
