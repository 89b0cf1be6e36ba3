package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.labelcraft.GoodNights;
import io.labelcraft.gate.GateDecision.Outcome;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.ledger.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate on real feedback: windows of ten days that move by one, in the fortnight that KuaiRand-Pure's log has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KuaiRandNightsTest {

    private static final long DAY = 86_400_000L;
    private static final int WINDOW = 10;
    private static final int SHIFTS = 4;

    /** 25 April 2022, 00:00 in Beijing. */
    private static final long START = 1_650_816_000_000L;

    private List<Row> log;

    @BeforeAll
    void readLog() throws IOException {
        Path file =
                Path.of(System.getProperty("test.shared", "none"), "data", "kuairand-pure-dev", "interactions.csv.gz");
        assumeTrue(Files.exists(file), "skipped: no KuaiRand-Pure log at " + file + " (-Dtest.shared)");
        log = read(file);
    }

    @Test
    void ofGoodNightsWithUsersDrawnAnewAtMostOneInTwentyIsRefused() {
        List<String> refused = new ArrayList<>();
        for (int night = 0; night < GoodNights.count(); night++) {
            int shift = night % SHIFTS;
            List<Row> drawn = NightRows.resampledUsers(log, night);
            GateDecision decision = RunFiles.decide(published(drawn, shift), tonight(drawn, shift));
            if (decision.outcome() == Outcome.REFUSE) {
                refused.add(night + ": " + decision.reasons());
            }
        }

        assertThat(refused).as("refused of %s", GoodNights.count()).hasSizeLessThanOrEqualTo(GoodNights.tolerated());
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void feedbackThatWasShuffledOverTheNewDayIsRefusedForAgreementAlone(int shift) {
        assertThat(failedChecks(shift, NightRows.shuffled(tonight(log, shift), isNew(shift), "duration")))
                .containsExactly("agreement");
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void aFieldThatTurnedZeroOnTheNewDayIsRefusedForItsFeedback(int shift) {
        assertThat(failedChecks(shift, NightRows.zero(tonight(log, shift), "like", isNew(shift))))
                .containsExactly("feedback");
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void halfTheRowsMissingIsRefusedForTheRowsAlone(int shift) {
        assertThat(failedChecks(shift, NightRows.half(tonight(log, shift), row -> true)))
                .containsExactly("rows");
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void collapsedLabelsAreRefusedAsCollapsed(int shift) {
        assertThat(failedChecks(shift, NightRows.labelled(tonight(log, shift), 0.4)))
                .contains("collapse")
                .isSubsetOf("collapse", "drift");
    }

    static IntStream shifts() {
        return IntStream.range(0, GoodNights.all() ? SHIFTS : 1);
    }

    private List<String> failedChecks(int shift, List<Row> tonight) {
        GateDecision decision = RunFiles.decide(published(log, shift), tonight);
        return decision.failures().stream().map(Finding::check).distinct().toList();
    }

    private static Predicate<Row> isNew(int shift) {
        return row -> row.timeMillis() >= START + (shift + WINDOW) * DAY;
    }

    private static List<Row> published(List<Row> rows, int shift) {
        return NightRows.window(rows, START + shift * DAY, START + (shift + WINDOW) * DAY);
    }

    /** The next window, with the labels of a somewhat different model. */
    private static List<Row> tonight(List<Row> rows, int shift) {
        return NightRows.window(rows, START + (shift + 1) * DAY, START + (shift + 1 + WINDOW) * DAY).stream()
                .map(row -> NightRows.withLabel(row, label(row.raw(), 0.75)))
                .toList();
    }

    private static List<Row> read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            AtomicLong number = new AtomicLong();
            return lines.lines()
                    .skip(1)
                    .map(line -> row(line.split(","), number.incrementAndGet()))
                    .toList();
        }
    }

    private static Row row(String[] cells, long number) {
        Map<String, Double> raw = Map.of(
                "watchTime", Double.parseDouble(cells[6]) / 1000,
                "duration", Double.parseDouble(cells[7]) / 1000,
                "like", Double.valueOf(cells[9]),
                "follow", Double.valueOf(cells[10]),
                "comment", Double.valueOf(cells[11]),
                "forward", Double.valueOf(cells[12]));
        return new Row(cells[0], cells[1], Long.parseLong(cells[5]), number, raw, label(raw, 0.7));
    }

    private static double label(Map<String, Double> raw, double weight) {
        double watched = Math.min(1, raw.get("watchTime") / Math.max(1, raw.get("duration")));
        double explicit = Math.max(
                Math.max(raw.get("like"), raw.get("follow")), Math.max(raw.get("comment"), raw.get("forward")));
        return weight * watched + (1 - weight) * explicit;
    }
}
