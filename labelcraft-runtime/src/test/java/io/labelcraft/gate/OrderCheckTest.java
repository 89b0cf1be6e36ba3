package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.labelled;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.noted;
import static io.labelcraft.gate.CheckedNights.passed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderCheckTest {

    private final OrderCheck check = new OrderCheck(0.6);

    @Test
    void labelsThatWereOnlyStretchedPass() {
        assertThat(check.findings(
                        night(labelled(200, row -> row / 200.0), labelled(250, row -> Math.pow(row / 250.0, 3)))))
                .singleElement()
                .satisfies(passed("labels", 1));
    }

    @Test
    void labelsThatTurnedRoundFail() {
        assertThat(check.findings(night(labelled(200, row -> row / 200.0), labelled(200, row -> 1 - row / 200.0))))
                .singleElement()
                .satisfies(failed("labels", -1, 0.6));
    }

    @Test
    void labelsThatAreAllAlikeOrOfFewRowsCannotBeCompared() {
        String sentence = "too few rows that the published version has too, or labels that are all alike, to compare"
                + " their order";

        assertThat(check.findings(night(labelled(200, row -> row / 200.0), labelled(200, row -> 0.5))))
                .singleElement()
                .satisfies(noted(sentence));
        assertThat(check.findings(night(labelled(20, row -> row / 20.0), labelled(20, row -> row / 20.0))))
                .singleElement()
                .satisfies(noted(sentence));
    }
}
