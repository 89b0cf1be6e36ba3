package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.GoodNights;
import io.labelcraft.gate.GateDecision.Outcome;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that are known to be good or bad, by the files that they would leave. */
class PlantedNightsTest {

    private static final List<Row> LOG = new SyntheticLog(300, 200, 1000, 0.5, 1).rows();
    private static final List<Row> PUBLISHED = SyntheticLog.published(LOG);
    private static final List<Row> TONIGHT =
            SyntheticLog.relabelled(SyntheticLog.tonight(LOG), SyntheticLog::otherModel);

    @TempDir
    private Path folder;

    @Test
    void aGoodNightIsPublished() throws IOException {
        GateDecision decision = decide(TONIGHT);

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(decision.of("agreement"))
                .extracting(Finding::subject)
                .contains("watchTime (items)", "watchTime (users)");
    }

    @Test
    void ofGoodNightsWithUsersDrawnAnewAtMostOneInTwentyIsRefused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (int night = 1; night <= GoodNights.count(); night++) {
            List<Row> log = NightRows.resampledUsers(LOG, night);
            refused.addAll(refusal(
                    night,
                    SyntheticLog.published(log),
                    SyntheticLog.relabelled(SyntheticLog.tonight(log), SyntheticLog::otherModel)));
        }

        assertThat(refused).as("refused of %s", GoodNights.count()).hasSizeLessThanOrEqualTo(GoodNights.tolerated());
    }

    @Test
    void ofGoodNightsOfASmallLogWhoseUsersAndItemsAreAlikeAtMostOneInTwentyIsRefused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (int night = 1; night <= GoodNights.count(); night++) {
            List<Row> log = new SyntheticLog(40, 30, 60, 0, night).rows();
            refused.addAll(refusal(night, SyntheticLog.published(log), SyntheticLog.tonight(log)));
        }

        assertThat(refused).as("refused of %s", GoodNights.count()).hasSizeLessThanOrEqualTo(GoodNights.tolerated());
    }

    @Test
    void feedbackThatWasShuffledOverTheNewDayIsRefusedForAgreementAlone() throws IOException {
        GateDecision decision = decide(NightRows.shuffled(TONIGHT, SyntheticLog::isNew, "duration"));

        assertThat(failedChecks(decision)).containsExactly("agreement");
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.startsWith("which items have more watchTime agrees")
                        && reason.endsWith("feedback stands beside the wrong items"))
                .anyMatch(reason -> reason.endsWith("feedback stands beside the wrong users"));
    }

    @Test
    void feedbackThatWasShuffledOverTheWholeLogIsRefusedForItsPastAsWell() throws IOException {
        GateDecision decision = decide(NightRows.shuffled(TONIGHT, row -> true, "duration"));

        assertThat(failedChecks(decision)).containsExactly("history", "agreement", "order");
    }

    @Test
    void aFieldThatTurnedZeroIsRefusedForItsFeedback() throws IOException {
        GateDecision decision = decide(NightRows.zero(TONIGHT, "like", row -> true));

        assertThat(failedChecks(decision)).contains("feedback", "history").doesNotContain("agreement", "rows");
        assertThat(decision.reasons())
                .anyMatch(
                        reason -> reason.matches("like is 0 in all 14,000 rows; \\d\\.\\d % in the published version"));
    }

    @Test
    void aFieldThatTurnedZeroOnTheNewDayIsRefusedOnThatDay() throws IOException {
        GateDecision decision = decide(NightRows.zero(TONIGHT, "like", SyntheticLog::isNew));

        assertThat(failedChecks(decision)).contains("feedback").doesNotContain("history", "agreement", "rows");
        assertThat(decision.reasons()).anyMatch(reason -> reason.startsWith("like is 0 in all 1,000 new rows; "));
    }

    @Test
    void halfTheRowsMissingIsRefusedForTheRowsAlone() throws IOException {
        GateDecision decision = decide(NightRows.half(TONIGHT, row -> true));

        assertThat(failedChecks(decision)).containsExactly("rows");
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.matches(
                        "\\d,\\d{3} rows, (49|50|51) % of the published version's 14,000; at least 70 % are expected"));
    }

    @Test
    void halfOfTheNewRowsMissingIsRefusedForTheRowsAlone() throws IOException {
        GateDecision decision = decide(NightRows.half(TONIGHT, SyntheticLog::isNew));

        assertThat(failedChecks(decision)).containsExactly("rows");
        assertThat(decision.reasons())
                .singleElement()
                .asString()
                .matches(
                        "[\\d,]+ rows in the 2[34](\\.\\d)? h since .* the quietest of the 1[34] such periods before has .*");
    }

    @Test
    void collapsedLabelsAreRefusedAsCollapsed() throws IOException {
        GateDecision decision = decide(NightRows.labelled(TONIGHT, 0.4));

        assertThat(failedChecks(decision)).contains("collapse").containsOnly("collapse", "drift");
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.startsWith("the 14,000 labels deviate by 0 from their mean 0.4"));
    }

    private List<String> refusal(int night, List<Row> published, List<Row> tonight) throws IOException {
        GateDecision decision = RunFiles.decide(folder, published, tonight);
        return decision.outcome() == Outcome.REFUSE ? List.of(night + ": " + decision.reasons()) : List.of();
    }

    private GateDecision decide(List<Row> tonight) throws IOException {
        return RunFiles.decide(folder, PUBLISHED, tonight);
    }

    private static List<String> failedChecks(GateDecision decision) {
        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        return decision.failures().stream().map(Finding::check).distinct().toList();
    }
}
