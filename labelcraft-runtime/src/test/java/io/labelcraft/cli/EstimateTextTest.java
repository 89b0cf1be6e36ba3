package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import org.junit.jupiter.api.Test;

class EstimateTextTest {

    private static final double UNDEFINED = Double.NaN;

    private static Estimate estimate(double mean, double low, double high) {
        return new Estimate(mean, new Interval(low, high));
    }

    @Test
    void aMeanHasAsManyDigitsAsItsUnitAsksFor() {
        assertThat(EstimateText.mean(0.98124, "")).isEqualTo("0.9812");
        assertThat(EstimateText.mean(213.46, "s")).isEqualTo("213.5");
    }

    @Test
    void whatIsNotDefinedIsADash() {
        assertThat(EstimateText.mean(UNDEFINED, "s")).isEqualTo("-");
        assertThat(EstimateText.withInterval(estimate(UNDEFINED, UNDEFINED, UNDEFINED)))
                .isEqualTo("-");
        assertThat(EstimateText.difference(estimate(UNDEFINED, UNDEFINED, UNDEFINED)))
                .isEqualTo("-");
    }

    @Test
    void anIntervalFollowsItsMeanWhereThereIsOne() {
        assertThat(EstimateText.withInterval(estimate(0.98, 0.969, 0.994))).isEqualTo("0.9800 [0.9690, 0.9940]");
        assertThat(EstimateText.withInterval(estimate(0.98, UNDEFINED, UNDEFINED)))
                .isEqualTo("0.9800");
        assertThat(EstimateText.difference(estimate(0.5, UNDEFINED, UNDEFINED))).isEqualTo("+0.5000");
    }

    @Test
    void aDifferenceIsJudgedOnlyWhereItsIntervalIsClearOfZero() {
        assertThat(EstimateText.difference(estimate(0.02, 0.01, 0.03))).isEqualTo("+0.0200 [+0.0100, +0.0300]  better");
        assertThat(EstimateText.difference(estimate(-0.02, -0.03, -0.01)))
                .isEqualTo("-0.0200 [-0.0300, -0.0100]  worse");
        assertThat(EstimateText.difference(estimate(0.02, -0.01, 0.05))).isEqualTo("+0.0200 [-0.0100, +0.0500]");
    }
}
