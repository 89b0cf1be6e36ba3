package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.GoodNights;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.gate.NightRows;
import io.labelcraft.gate.SyntheticLog;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelRows.Row;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good and bad nights that are really trained, by the whole job and with the gate as it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedNightsTest {

    private static final int WINDOW = 7;
    private static final int NIGHTS_OF_A_LOG = SyntheticLog.DAYS - WINDOW;
    private static final List<Row> LOG = new SyntheticLog(150, 100, 900, 0.5, 7).rows();

    private static final String SEES_ONLY_WHAT_NOBODY_GAVE =
            "labelcraft.labeling.without = [watchTime, duration, like, comment]";

    @TempDir
    private static Path folder;

    private Job planted;
    private LabelVersion yesterday;

    @BeforeAll
    void publishYesterday() throws IOException {
        planted = new Job(folder.resolve("planted"));
        assertThat(planted.run(window(LOG, 0)).state()).isEqualTo(RunState.PUBLISHED);
        yesterday = planted.repository().current();
    }

    @Test
    void ofGoodNightsOneAfterTheOtherAtMostOneInTwentyIsRefused() throws IOException {
        List<String> refused = new ArrayList<>();
        for (int tried = 0; tried < GoodNights.count(); tried += NIGHTS_OF_A_LOG) {
            List<Row> drawn = NightRows.resampledUsers(LOG, tried);
            Job job = new Job(folder.resolve("good-" + tried));
            job.run(window(drawn, 0));
            for (int night = 1; night <= Math.min(NIGHTS_OF_A_LOG, GoodNights.count() - tried); night++) {
                RunRecord run = job.run(window(drawn, night));
                if (run.state() != RunState.PUBLISHED) {
                    refused.add(tried + night + ": " + run.reasons());
                }
            }
        }

        assertThat(refused).as("refused of %s", GoodNights.count()).hasSizeLessThanOrEqualTo(GoodNights.tolerated());
    }

    @ParameterizedTest
    @MethodSource("badNights")
    void aBadNightIsRefusedForTheRightReasonAndYesterdaysLabelsStay(BadNight night) throws IOException {
        RunRecord run = planted.run(night.planted().apply(window(LOG, 1)), night.settings());

        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.REFUSED);
        assertThat(failedChecks(run)).contains(night.reason());
        assertThat(planted.repository().current()).isEqualTo(yesterday);
    }

    static Stream<BadNight> badNights() {
        Stream<BadNight> few = Stream.of(
                new BadNight("agreement", rows -> NightRows.shuffled(rows, TrainedNightsTest::isNew, "duration")),
                new BadNight("collapse", rows -> rows, SEES_ONLY_WHAT_NOBODY_GAVE));
        Stream<BadNight> others = Stream.of(
                new BadNight(
                        "agreement",
                        rows -> NightRows.shuffled(rows, TrainedNightsTest::isNew, "comment", "duration", "like")),
                new BadNight("history", rows -> NightRows.shuffled(rows, row -> true, "duration")),
                new BadNight("order", rows -> NightRows.shuffled(rows, row -> true, "duration")),
                new BadNight("feedback", rows -> NightRows.zero(rows, "like", row -> true)),
                new BadNight("feedback", rows -> NightRows.zero(rows, "like", TrainedNightsTest::isNew)),
                new BadNight("feedback", rows -> NightRows.zero(rows, "watchTime", TrainedNightsTest::isNew)),
                new BadNight("rows", rows -> NightRows.half(rows, row -> true)),
                new BadNight("rows", rows -> NightRows.half(rows, TrainedNightsTest::isNew)));
        return GoodNights.all() ? Stream.concat(few, others) : few;
    }

    private record BadNight(String reason, UnaryOperator<List<Row>> planted, String... settings) {}

    private static List<String> failedChecks(RunRecord run) {
        return run.findings().stream()
                .filter(finding -> !finding.passed())
                .map(Finding::check)
                .distinct()
                .toList();
    }

    private static List<Row> window(List<Row> log, int night) {
        return NightRows.window(log, SyntheticLog.day(night), SyntheticLog.day(night + WINDOW));
    }

    private static boolean isNew(Row row) {
        return row.timeMillis() >= SyntheticLog.day(WINDOW);
    }

    /** The nightly job of one model in a folder of its own. */
    private record Job(Path base, LabelRepository repository, RunLedger ledger) {

        Job(Path base) {
            this(base, LabelRepository.open(base.resolve("versions")), RunLedger.open(base.resolve("versions/runs")));
        }

        RunRecord run(List<Row> log, String... more) throws IOException {
            Files.createDirectories(base);
            List<String> lines = new ArrayList<>(List.of(ShortVideoLog.lines().get(0)));
            log.forEach(row -> lines.add(line(row)));
            ShortVideoLog.write(base.resolve("feedback.csv"), lines);
            RunRequest request = new RunRequest(spec(more), base, base.resolve("target"), false, false);
            Clock clock = Clock.systemUTC();
            return new NightlyRun(request, repository, ledger, clock, RunListener.NONE, new Stop())
                    .run(clock.instant());
        }

        private ModelSpec spec(String... more) {
            List<String> settings = new ArrayList<>(List.of(
                    "labelcraft.data.path = feedback.csv",
                    "labelcraft.training { epochs = 3, batch = 256, hold-out-users = 50 }",
                    "labelcraft.labeling { hidden = [16], quantile-groups = 10 }",
                    "labelcraft.labeling { warm-start-steps = 150, warm-start-batch = 256 }",
                    "labelcraft.recommender { dimensions = 8, duration-buckets = 10, feature-min-rows = 3 }",
                    "labelcraft.evaluation { k = 5, resamples = 500, fixed-labels = [WT, EF] }"));
            settings.addAll(List.of(more));
            Path file = base.resolve("labelcraft.conf");
            ShortVideoLog.write(file, settings);
            return ConfigLoader.load(ShortVideoLog.config(), Optional.of(file), Map.of(), Recommenders.names());
        }

        private static String line(Row row) {
            int video = number(row.item());
            return String.join(
                    ",",
                    "" + number(row.user()),
                    "" + video,
                    "author-" + video % 20,
                    "tag-" + video % 7,
                    "DE",
                    "" + row.timeMillis(),
                    "" + Math.round(1000 * row.raw().get("watchTime")),
                    "" + row.raw().get("duration"),
                    "" + row.raw().get("like").intValue(),
                    "0",
                    "" + row.raw().get("comment").intValue(),
                    "0");
        }

        private static int number(String id) {
            return Integer.parseInt(id.substring(id.indexOf('-') + 1));
        }
    }
}
