package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.NOTHING;
import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.firstNight;
import static io.labelcraft.gate.CheckedNights.noted;
import static io.labelcraft.gate.CheckedNights.passed;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectivesCheckTest {

    private final ObjectivesCheck check = new ObjectivesCheck(0.02, 0.01);

    @Test
    void aLossThatIsCertainlyBeyondTheToleranceFails() {
        assertThat(findings(-0.05, -0.07, -0.03)).singleElement().satisfies(failed("usage", -0.05, -0.01));
    }

    @Test
    void aLossWhoseIntervalReachesIntoTheToleranceIsNoted() {
        assertThat(findings(-0.05, -0.12, 0.02))
                .singleElement()
                .satisfies(noted("usage is 0.45; 0.5 with the published labels on the same users (difference -0.05,"
                        + " interval -0.12 to 0.02); a loss of 0.01 is tolerated, and this may be chance"));
    }

    @Test
    void aSmallCertainLossIsTolerated() {
        assertThat(findings(-0.005, -0.007, -0.003)).singleElement().satisfies(passed("usage", -0.005));
    }

    @Test
    void whatOneObjectiveGainsOffsetsWhatAnotherLoses() {
        assertThat(balance(-0.005, -0.02, 0.01)).singleElement().satisfies(passed("balance", -0.005));
    }

    @Test
    void aLossOfAllTogetherThatIsCertainlyBeyondItsToleranceFails() {
        assertThat(balance(-0.05, -0.08, -0.02))
                .singleElement()
                .satisfies(failed("balance", -0.05, -0.01))
                .extracting(Finding::sentence)
                .isEqualTo("all objectives together changed by -5 % against the published labels on the same users"
                        + " (interval -8 % to -2 %); a loss of 1 % is tolerated");
    }

    @Test
    void objectivesThatTooFewUsersHaveAreNoted() {
        assertThat(balance(Double.NaN, Double.NaN, Double.NaN))
                .singleElement()
                .satisfies(noted("balance cannot be compared: too few test users"));
    }

    @Test
    void withoutPublishedLabelsThereIsNothingToCompare() {
        assertThat(check.findings(firstNight(rows(1, row -> 0), NOTHING))).isEmpty();
    }

    private List<Finding> balance(double mean, double low, double high) {
        return check.findings(firstNight(
                rows(1, row -> 0),
                "{\"published\": {\"balance\": {\"mean\": \"" + mean + "\", \"low\": \"" + low + "\", \"high\": \""
                        + high + "\"}}}"));
    }

    private List<Finding> findings(double mean, double low, double high) {
        return check.findings(firstNight(
                rows(1, row -> 0),
                "{\"published\": {\"means\": {\"usage\": 0.5}, \"difference\": {\"usage\": {\"mean\": " + mean
                        + ", \"low\": " + low + ", \"high\": " + high + "}}}}"));
    }
}
