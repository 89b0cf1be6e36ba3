package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.gate.GateDecision.Outcome;
import io.labelcraft.gate.Nights.Row;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import io.labelcraft.run.MeasuredRun;
import io.labelcraft.run.MeasuredRun.AgainstPublished;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final int WINDOW = 14;
    private static final long DAY = 86_400_000L;

    private final ScheduleSpec.Gate limits = SmallLog.schedule().gate();
    private final List<Row> log = Nights.log(1);
    private final List<Row> yesterday = Nights.window(log, WINDOW, Nights.DAYS - 1);
    private final List<Row> tonight = Nights.window(log, WINDOW, Nights.DAYS);

    private GateDecision decide(LabelTable labels, MeasuredRun run) {
        return new Gate(limits).decide(labels, run, Optional.of(Nights.labels(yesterday)));
    }

    private GateDecision decide(List<Row> rows) {
        return decide(Nights.labels(rows), Nights.measured(rows.size()));
    }

    private static Set<String> failed(GateDecision decision) {
        return decision.findings().stream()
                .filter(finding -> !finding.passed())
                .map(Finding::check)
                .collect(Collectors.toSet());
    }

    @Test
    void aGoodNightIsPublished() {
        GateDecision decision = decide(tonight);

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(decision.findings())
                .extracting(Finding::check)
                .contains("rows", "refused", "rate", "drift", "unseen", "collapse", "history", "agreement");
    }

    @Test
    void ofTwentyResampledGoodNightsAtMostOneIsRefused() {
        long refused = IntStream.rangeClosed(1, 20)
                .filter(night -> {
                    List<Row> other = Nights.log(100 + night);
                    List<Row> before =
                            Nights.where(Nights.window(other, WINDOW, Nights.DAYS - 1), Nights.resampledUsers(night));
                    List<Row> after =
                            Nights.where(Nights.window(other, WINDOW, Nights.DAYS), Nights.resampledUsers(-night));
                    return new Gate(limits)
                                    .decide(
                                            Nights.labels(after),
                                            Nights.measured(after.size()),
                                            Optional.of(Nights.labels(before)))
                                    .outcome()
                            == Outcome.REFUSE;
                })
                .count();

        assertThat(refused).isLessThanOrEqualTo(1);
    }

    @Test
    void labelsThatPassWaitWhereAPersonHasTheLastWord() {
        ScheduleSpec.Gate manual =
                new ScheduleSpec.Gate(ScheduleSpec.Approval.MANUAL, 0.02, 0.7, 0.005, 0.25, 0.5, 0.5, 0.5, 0.5);

        assertThat(new Gate(manual)
                        .decide(Nights.labels(tonight), Nights.measured(tonight.size()), Optional.empty())
                        .outcome())
                .isEqualTo(Outcome.HOLD);
    }

    @Test
    void theFirstNightHasNothingToBeComparedWith() {
        GateDecision decision =
                new Gate(limits).decide(Nights.labels(tonight), Nights.measured(tonight.size()), Optional.empty());

        assertThat(decision.outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(decision.findings()).extracting(Finding::check).containsOnly("refused", "collapse");
    }

    @Test
    void feedbackMixedUpInTheWholeLogHasAnotherPast() {
        GateDecision decision = decide(Nights.shuffled(tonight, row -> true, 5));

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(failed(decision)).contains("history", "agreement");
        assertThat(decision.reasons()).anyMatch(reason -> reason.contains("no longer the same in watchTime"));
    }

    @Test
    void feedbackMixedUpInTheNewRowsAloneLosesWhoWatchesAndWhatIsWatched() {
        long lastNight = (Nights.DAYS - 5) * DAY;
        List<Row> before = Nights.window(log, WINDOW, Nights.DAYS - 5);
        List<Row> mixed = Nights.shuffled(tonight, row -> row.time() >= lastNight, 5);

        GateDecision decision = new Gate(limits)
                .decide(Nights.labels(mixed), Nights.measured(mixed.size()), Optional.of(Nights.labels(before)));

        assertThat(failed(decision)).containsExactly("agreement");
        assertThat(new Gate(limits)
                        .decide(
                                Nights.labels(tonight),
                                Nights.measured(tonight.size()),
                                Optional.of(Nights.labels(before)))
                        .outcome())
                .isEqualTo(Outcome.PUBLISH);
    }

    @Test
    void aFieldThatTurnedZeroIsNamed() {
        GateDecision decision =
                decide(tonight.stream().map(row -> row.withLike(0)).toList());

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.startsWith("like is 0.0 % in all " + String.format("%,d", tonight.size())));
    }

    @Test
    void halfTheRowsMissingIsTooFew() {
        List<Row> half = IntStream.range(0, tonight.size())
                .filter(row -> row % 2 == 0)
                .mapToObj(tonight::get)
                .toList();

        GateDecision decision = decide(half);

        assertThat(failed(decision)).containsExactly("rows");
        assertThat(decision.reasons()).singleElement().asString().contains("50.0 % of the");
    }

    @Test
    void collapsedLabelsAreRefused() {
        double[] one = new double[tonight.size()];
        Arrays.fill(one, 0.5);

        GateDecision decision = decide(Nights.labels(tonight, one), Nights.measured(tonight.size()));

        assertThat(failed(decision)).contains("collapse");
        assertThat(decision.reasons()).anyMatch(reason -> reason.contains("one and the same for all rows"));
    }

    @Test
    void aRecommenderThatTellsNothingApartIsRefused() {
        MeasuredRun collapsed = new MeasuredRun("ab", 10, 10, 0, true, Map.of(), List.of());

        assertThat(failed(decide(Nights.labels(tonight), collapsed))).containsExactly("collapse");
    }

    @Test
    void badRowsAreCounted() {
        MeasuredRun bad = new MeasuredRun("ab", 1000, 994, 6, false, Map.of(), List.of());

        assertThat(decide(Nights.labels(tonight), bad).reasons())
                .containsExactly("6 of 1,000 rows of the log are bad, 0.6 %; at most 0.5 % are accepted.");
    }

    @Test
    void otherUsersAndItemsAreAnotherLog() {
        List<Row> few = Nights.where(yesterday, row -> row.user() < 100 && row.item() < 50);

        GateDecision decision = new Gate(limits)
                .decide(Nights.labels(tonight), Nights.measured(tonight.size()), Optional.of(Nights.labels(few)));

        assertThat(failed(decision)).contains("unseen");
    }

    @Test
    void anObjectiveThatIsCertainlyWorseIsRefused() {
        assertThat(withDifference(-0.02, -0.03, -0.011).reasons())
                .singleElement()
                .asString()
                .contains("The objective usage is 0.4800 with these labels and 0.5000", "-4.0 %, -2.2 % at best");
        assertThat(withDifference(-0.02, -0.03, -0.009).outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(withDifference(0.1, 0.05, 0.15).outcome()).isEqualTo(Outcome.PUBLISH);
        assertThat(withDifference(-0.02, Double.NaN, Double.NaN).outcome()).isEqualTo(Outcome.PUBLISH);
    }

    private GateDecision withDifference(double mean, double low, double high) {
        Estimate difference = new Estimate(mean, new Interval(low, high));
        return decide(
                Nights.labels(tonight),
                new MeasuredRun(
                        "ab", 10, 10, 0, false, Map.of(), List.of(new AgainstPublished("usage", 0.5, difference))));
    }
}
