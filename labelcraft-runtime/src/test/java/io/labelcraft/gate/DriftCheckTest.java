package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.labelled;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftCheckTest {

    private final DriftCheck check = new DriftCheck(0.25, 0.5);

    @Test
    void feedbackOfOtherValuesFails() {
        List<Finding> findings =
                check.findings(night(rows(1000, row -> row % 2), rows(1000, row -> row % 10 == 0 ? 1 : 0)));

        // (0.9 - 0.5) ln (0.9 / 0.5) + (0.1 - 0.5) ln (0.1 / 0.5); 10.8276 (1/1000 + 1/1000)
        assertThat(findings).first().satisfies(failed("like", 0.8788898, 0.25 + 0.0216551));
    }

    @Test
    void theSameInAFewRowsIsLeftToChance() {
        assertThat(check.findings(night(rows(20, row -> row % 2), rows(20, row -> row % 10 == 0 ? 1 : 0))))
                .first()
                .satisfies(finding -> assertThat(finding.passed()).isTrue());
    }

    @Test
    void labelsCountAsWell() {
        List<Row> before = labelled(1000, row -> row / 1000.0);

        assertThat(check.findings(night(before, labelled(1000, row -> row / 4000.0))))
                .last()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("labels"))
                .satisfies(finding -> assertThat(finding.passed()).isFalse());
    }
}
