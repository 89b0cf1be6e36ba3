package io.labelcraft.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroupStandardisationTest {

    private static final int[] FITTED = {0, 1, 2, 3};

    @Test
    void valuesAreMeasuredInDeviationsFromTheMeanOfTheirGroup() {
        double[] values = {1, 3, 10, 30};
        double[] by = {5, 5, 60, 60};

        assertThat(GroupStandardisation.fit(values, by, FITTED, 2).standardised(values, by))
                .containsExactly(new double[] {-1, 1, -1, 1}, within(1e-12));
    }

    @Test
    void aRowThatWasNotFittedIsMeasuredByTheGroupItWouldFallInto() {
        double[] values = {1, 3, 10, 30, 40, 2};
        double[] by = {5, 5, 60, 60, 90, 1};

        assertThat(GroupStandardisation.fit(values, by, FITTED, 2).standardised(values, by))
                .endsWith(new double[] {2, 0}, within(1e-12));
    }

    @Test
    void aGroupWithoutDifferencesIsZeroForAllItsRows() {
        double[] values = {7.3, 7.3, 10, 30, 900};
        double[] by = {5, 5, 60, 60, 5};

        assertThat(GroupStandardisation.fit(values, by, FITTED, 2).standardised(values, by))
                .containsExactly(new double[] {0, 0, -1, 1, 0}, within(1e-12));
    }
}
