package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.noted;
import static io.labelcraft.gate.CheckedNights.passed;
import static io.labelcraft.gate.CheckedNights.row;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckTest {

    private final HistoryCheck check = new HistoryCheck(0.01);

    @Test
    void rowsThatSaySomethingElseNowFail() {
        assertThat(check.findings(night(rows(1000, row -> 0), rows(1000, row -> row < 20 ? 1 : 0))))
                .singleElement()
                .satisfies(failed("all", 0.02, 0.01))
                .extracting(Finding::sentence)
                .isEqualTo("the log's past changed in 20 of the 1,000 rows that the published version has too,"
                        + " 2 %, most often in like; the limit is 1 %");
    }

    @Test
    void aFewLateChangesPass() {
        assertThat(check.findings(night(rows(1000, row -> 0), rows(1000, row -> row < 10 ? 1 : 0))))
                .singleElement()
                .satisfies(passed("all", 0.01));
    }

    @Test
    void rowsOfOneTimeAreComparedAsASet() {
        List<Row> before = List.of(row("a", "b", 1, 0, 0.5), row("a", "b", 1, 1, 0.5));
        List<Row> now = List.of(row("a", "b", 1, 1, 0.5), row("a", "b", 1, 0, 0.5));

        assertThat(check.findings(night(before, now))).singleElement().satisfies(passed("all", 0));
    }

    @Test
    void nothingSharedIsNoted() {
        assertThat(check.findings(night(rows(5, row -> 0), List.of(row("a", "b", 1, 0, 0.5)))))
                .singleElement()
                .satisfies(
                        noted("no row has the user, item and time of a published one, so the past cannot be compared"));
    }
}
