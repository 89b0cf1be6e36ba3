package io.labelcraft.gate;

import static io.labelcraft.gate.CheckedNights.NOTHING;
import static io.labelcraft.gate.CheckedNights.failed;
import static io.labelcraft.gate.CheckedNights.firstNight;
import static io.labelcraft.gate.CheckedNights.labelled;
import static io.labelcraft.gate.CheckedNights.night;
import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollapseCheckTest {

    private final CollapseCheck check = new CollapseCheck();

    @Test
    void labelsThatAreAllAlikeFail() {
        assertThat(check.findings(firstNight(labelled(100, row -> 0.4 + 1e-5 * (row % 2)), NOTHING)))
                .first()
                .satisfies(failed("labels", 5e-6, 1e-3));
    }

    @Test
    void labelsOfARareFieldPass() {
        assertThat(check.findings(firstNight(labelled(10_000, row -> row == 0 ? 1 : 0), NOTHING)))
                .allMatch(Finding::passed);
    }

    @Test
    void labelsOfWhichAllButAFewHaveBecomeTheSameFail() {
        List<Row> before = labelled(10_000, row -> row / 10_000.0);

        assertThat(check.findings(night(before, labelled(10_000, row -> row < 80 ? 1 : 0.4))))
                .last()
                .satisfies(failed("labels standing out", 0.008, 0.1 * 0.9989))
                .extracting(Finding::sentence)
                .isEqualTo("0.8 % of the labels stand out from the most common one by more than 0.001;"
                        + " 100 % of the published ones do, and at least 10 % of that is expected");
    }

    @Test
    void labelsOfARareFieldPassWhereThePublishedOnesAreOfItToo() {
        assertThat(check.findings(
                        night(labelled(10_000, row -> row < 160 ? 1 : 0), labelled(10_000, row -> row < 90 ? 1 : 0))))
                .allMatch(Finding::passed);
    }

    @Test
    void constantScoresOfTheLearnedLabelsFailAndThoseOfOthersDoNot() {
        List<Row> rows = labelled(10, row -> row / 10.0);

        assertThat(check.findings(firstNight(rows, "{\"collapsed\": [\"EF\"]}")))
                .allMatch(Finding::passed);
        assertThat(check.findings(firstNight(rows, "{\"collapsed\": [\"EF\", \"LabelCraft\"]}")))
                .filteredOn(finding -> !finding.passed())
                .extracting(Finding::subject)
                .containsExactly("scores");
    }

    @Test
    void anObjectiveThatOnlyTheLearnedLabelsHaveNoNumberForFails() {
        String metrics =
                """
                {"objectives": ["usage", "engagement"],
                 "methods": {"LabelCraft": {"M1": {"mean": null}, "M2": {"mean": null}},
                             "WT": {"M1": {"mean": 0.4}, "M2": {"mean": null}}}}
                """;

        assertThat(check.findings(firstNight(labelled(10, row -> row / 10.0), metrics)))
                .last()
                .extracting(Finding::sentence)
                .isEqualTo("not a number with the learned labels: usage");
    }
}
