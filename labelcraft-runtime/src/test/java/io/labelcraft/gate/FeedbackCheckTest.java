package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.noted;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ledger.Finding;
import org.junit.jupiter.api.Test;

class FeedbackCheckTest {

    private final FeedbackCheck check = new FeedbackCheck(0.5);

    @Test
    void aFieldThatTurnedZeroFails() {
        assertThat(check.findings(night(rows(1000, row -> row % 20 == 0 ? 1 : 0), rows(1000, row -> 0))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.passed()).isFalse())
                .extracting(Finding::sentence)
                .isEqualTo("like is 0 in all 1,000 rows; 5 % in the published version");
    }

    @Test
    void aFieldThatTurnedConstantFails() {
        assertThat(check.findings(night(rows(1000, row -> row), rows(1000, row -> 7))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.passed()).isFalse())
                .extracting(Finding::sentence)
                .isEqualTo("like is 7 in all 1,000 rows; 500 on average in the published version");
    }

    @Test
    void aFieldTooRareToBeMissedIsNoted() {
        assertThat(check.findings(night(rows(1000, row -> row % 200 == 0 ? 1 : 0), rows(1000, row -> 0))))
                .singleElement()
                .satisfies(noted("like is 0 in all 1,000 rows; 0.5 % in the published version,"
                        + " too rare to tell from chance"));
    }

    @Test
    void aFieldThatWasZeroBeforeMayStayZero() {
        assertThat(check.findings(night(rows(100, row -> 0), rows(100, row -> 0))))
                .allMatch(Finding::passed);
    }

    @Test
    void aRateThatFellByMoreThanTheLimitFailsWhereItIsCertain() {
        assertThat(check.findings(
                        night(rows(1000, row -> row % 5 == 0 ? 1 : 0), rows(1000, row -> row % 20 == 0 ? 1 : 0))))
                .singleElement()
                .satisfies(failed("like", -0.75, 0.5));
    }

    @Test
    void theSameChangeInAFewRowsIsNoted() {
        assertThat(check.findings(night(rows(40, row -> row % 5 == 0 ? 1 : 0), rows(40, row -> row % 20 == 0 ? 1 : 0))))
                .singleElement()
                .satisfies(noted("like is 5 % in 40 rows; 20 % in the published version, which chance may have done"));
    }
}
