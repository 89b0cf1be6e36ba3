package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OptimiserSpecTest {

    private static OptimiserSpec spec(boolean cosineDecay) {
        return new OptimiserSpec(OptimiserSpec.Kind.ADAM, 0.02, 0.9, 0.99, 1e-8, 0, cosineDecay);
    }

    @Test
    void cosineFallsFromTheWholeRateToNothing() {
        assertThat(spec(true).rate(0)).isEqualTo(0.02);
        assertThat(spec(true).rate(1.0 / 3)).isCloseTo(0.015, within(1e-15));
        assertThat(spec(true).rate(0.5)).isCloseTo(0.01, within(1e-15));
        assertThat(spec(true).rate(1)).isZero();
    }

    @Test
    void withoutDecayTheRateStays() {
        assertThat(spec(false).rate(0.7)).isEqualTo(0.02);
    }
}
