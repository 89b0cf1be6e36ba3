package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.firstNight;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.noted;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsCheckTest {

    private final RowsCheck check = new RowsCheck(0.7, 0.005);

    @Test
    void badRowsAreAShareOfThoseRead() {
        String metrics = "{\"rows\": {\"read\": 1000, \"refused\": 6}}";

        assertThat(check.findings(firstNight(rows(10, row -> 0), metrics)))
                .singleElement()
                .satisfies(failed("refused", 0.006, 0.005))
                .extracting(Finding::sentence)
                .isEqualTo("6 of the log's 1,000 rows are bad, 0.6 %; the limit is 0.5 %");
    }

    @Test
    void fewerRowsThanTheShareFail() {
        assertThat(check.findings(night(rows(100, row -> 0), rows(69, row -> 0))))
                .filteredOn(finding -> finding.subject().equals("all"))
                .singleElement()
                .satisfies(failed("all", 0.69, 0.7));
    }

    @Test
    void asManyRowsAsTheSharePass() {
        assertThat(check.findings(night(rows(100, row -> 0), rows(70, row -> 0))))
                .filteredOn(finding -> finding.subject().equals("all"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.passed()).isTrue());
    }

    @Test
    void aLogWithoutNewRowsIsNoted() {
        List<Row> rows = rows(100, row -> 0);

        assertThat(check.findings(night(rows, rows)))
                .filteredOn(finding -> finding.subject().equals("newest"))
                .singleElement()
                .satisfies(noted("no row is later than the published version's last"));
    }
}
