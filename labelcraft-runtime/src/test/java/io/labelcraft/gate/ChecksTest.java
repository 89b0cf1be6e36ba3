package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.gate.Finding.Verdict;
import io.labelcraft.labels.LabelRows.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each check by itself, on rows whose figures can be told by hand. */
class ChecksTest {

    private static final String NOTHING = "{}";

    @Nested
    class Rows {

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

    @Nested
    class Feedback {

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
            assertThat(check.findings(
                            night(rows(40, row -> row % 5 == 0 ? 1 : 0), rows(40, row -> row % 20 == 0 ? 1 : 0))))
                    .singleElement()
                    .satisfies(
                            noted("like is 5 % in 40 rows; 20 % in the published version, which chance may have done"));
        }
    }

    @Nested
    class Drift {

        private final DriftCheck check = new DriftCheck(0.25);

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

    @Nested
    class Unseen {

        @Test
        void countsRowsOfUsersAndItemsThatWereNotThere() {
            List<Row> before = rows(10, row -> 0);
            List<Row> now = List.of(
                    row("user-1", "item-1", 1, 0, 0.5),
                    row("user-1", "other", 2, 0, 0.5),
                    row("new", "other", 3, 0, 0.5));

            List<Finding> findings = new UnseenCheck(0.5, 0.5).findings(night(before, now));

            assertThat(findings).first().satisfies(passed("users", 1 / 3.0));
            assertThat(findings).last().satisfies(failed("items", 2 / 3.0, 0.5));
        }
    }

    @Nested
    class Collapse {

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
                     "methods": {"LabelCraft": {"usage": {"mean": null}, "engagement": {"mean": null}},
                                 "WT": {"usage": {"mean": 0.4}, "engagement": {"mean": null}}}}
                    """;

            assertThat(check.findings(firstNight(labelled(10, row -> row / 10.0), metrics)))
                    .last()
                    .extracting(Finding::sentence)
                    .isEqualTo("not a number with the learned labels: usage");
        }
    }

    @Nested
    class History {

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
                    .satisfies(noted(
                            "no row has the user, item and time of a published one, so the past cannot be compared"));
        }
    }

    @Nested
    class Objectives {

        private final ObjectivesCheck check = new ObjectivesCheck(0.02);

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
        void withoutPublishedLabelsThereIsNothingToCompare() {
            assertThat(check.findings(firstNight(rows(1, row -> 0), NOTHING))).isEmpty();
        }

        private List<Finding> findings(double mean, double low, double high) {
            return check.findings(firstNight(
                    rows(1, row -> 0),
                    "{\"published\": {\"means\": {\"usage\": 0.5}, \"difference\": {\"usage\": {\"mean\": " + mean
                            + ", \"low\": " + low + ", \"high\": " + high + "}}}}"));
        }
    }

    private static ThrowingConsumer<Finding> failed(String subject, double value, double limit) {
        return finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(finding.value()).isCloseTo(value, within(1e-6));
            assertThat(finding.limit()).isCloseTo(limit, within(1e-6));
        };
    }

    private static ThrowingConsumer<Finding> passed(String subject, double value) {
        return finding -> {
            assertThat(finding.subject()).isEqualTo(subject);
            assertThat(finding.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(finding.value()).isCloseTo(value, within(1e-6));
        };
    }

    private static ThrowingConsumer<Finding> noted(String sentence) {
        return finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NOTED);
            assertThat(finding.sentence()).isEqualTo(sentence);
        };
    }

    private static Night firstNight(List<Row> rows, String metrics) {
        return new Night(NightRows.table(rows), RunFiles.metrics(metrics), Optional.empty());
    }

    private static Night night(List<Row> published, List<Row> rows) {
        var labels = NightRows.table(rows);
        return new Night(
                labels, RunFiles.metrics(NOTHING), Optional.of(new Comparison(NightRows.table(published), labels)));
    }

    /** A row for each of so many users. */
    private static List<Row> rows(int count, IntToDoubleFunction like) {
        return made(
                count, number -> row("user-" + number, "item-" + number % 10, number, like.applyAsDouble(number), 0.5));
    }

    private static List<Row> labelled(int count, IntToDoubleFunction label) {
        return made(count, number -> row("user-" + number, "item-1", number, 0, label.applyAsDouble(number)));
    }

    private static List<Row> made(int count, IntFunction<Row> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private static Row row(String user, String item, long time, double like, double label) {
        return new Row(user, item, time, time + 1, Map.of("like", like), label);
    }
}
