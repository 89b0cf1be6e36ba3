package io.labelcraft.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldOutScoreTest {

    @Test
    void isTheMeanOfTheSharesOfTheBestFixedLabels() {
        HoldOutScore score =
                HoldOutScore.relativeTo(List.of(Map.of("NWTG", 0.8, "DS", 100.0), Map.of("NWTG", 0.4, "DS", 200.0)));

        assertThat(score.of(Map.of("NWTG", 0.6, "DS", 100.0))).isCloseTo(0.625, within(1e-12));
    }

    @Test
    void aMetricThatNoFixedLabelHasAnythingOfDoesNotCount() {
        HoldOutScore score = HoldOutScore.relativeTo(List.of(Map.of("NWTG", 0.8, "NEG", Double.NaN, "DS", 0.0)));

        assertThat(score.of(Map.of("NWTG", 0.4, "NEG", Double.NaN, "DS", 0.0))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aMethodWithoutListsHasNoScore() {
        assertThat(HoldOutScore.relativeTo(List.of(Map.of("NWTG", 0.8))).of(Map.of()))
                .isNaN();
    }

    @Test
    void whereNothingCanBeMeasuredNothingHasAScore() {
        assertThat(HoldOutScore.relativeTo(List.of(Map.of())).of(Map.of("NWTG", 0.4)))
                .isNaN();
    }
}
