package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.night;
import static io.labelcraft.gate.CheckedNights.passed;
import static io.labelcraft.gate.CheckedNights.row;
import static io.labelcraft.gate.CheckedNights.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenCheckTest {

    @Test
    void countsRowsOfUsersAndItemsThatWereNotThere() {
        List<Row> before = rows(10, row -> 0);
        List<Row> now = List.of(
                row("user-1", "item-1", 1, 0, 0.5), row("user-1", "other", 2, 0, 0.5), row("new", "other", 3, 0, 0.5));

        List<Finding> findings = new UnseenCheck(0.5, 0.5).findings(night(before, now));

        assertThat(findings).first().satisfies(passed("users", 1 / 3.0));
        assertThat(findings).last().satisfies(failed("items", 2 / 3.0, 0.5));
    }
}
