package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.database.FileDatabase;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.Finding;
import io.labelcraft.ledger.HeldRun;
import io.labelcraft.ledger.RunId;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import io.labelcraft.run.RunRequest;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyRunTest {

    private static final Clock NIGHT = Clock.fixed(Instant.parse("2023-11-15T04:00:00Z"), ZoneOffset.UTC);
    private static final int LIKE = 8;

    @TempDir
    private Path base;

    private final Stop stop = new Stop();
    private final List<RunRecord> heard = new ArrayList<>();
    private LabelRepository repository;
    private RunLedger ledger;
    private Runnable whileTraining = () -> {};
    private Runnable onceRead = () -> {};

    @BeforeEach
    void openStore() {
        repository = LabelRepository.open(base.resolve("versions"), NIGHT);
        ledger = RunLedger.open(base.resolve("versions/runs"));
        ShortVideoLog.write(base.resolve("feedback.csv"));
    }

    private RunRecord run(String... settings) {
        return run(NIGHT, settings);
    }

    private RunRecord run(Clock clock, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("labelcraft.schedule.retry { first-wait = 1ms, longest-wait = 2ms, attempts = 3 }");
        // So small a log shows chance above all.
        all.add(
                "labelcraft.schedule.gate { tolerance = 0.9, balance-tolerance = 0.9, max-label-drift = 2, min-label-order = 0 }");
        RunRequest request = new RunRequest(
                new ShortVideoSettings(base, all.toArray(String[]::new)).spec(),
                base,
                base.resolve("target"),
                false,
                false);
        return new NightlyRun(request, repository, ledger, clock, new Listener(), stop).run(clock.instant());
    }

    private final class Listener implements RunListener {
        @Override
        public void on(Event event) {
            if (event instanceof Progress.EpochEnded) {
                whileTraining.run();
            }
        }

        @Override
        public void on(FeedbackTable log) {
            onceRead.run();
        }

        @Override
        public void on(RunRecord run) {
            heard.add(run);
        }
    }

    private void changeRows(UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        for (int row = 1; row < lines.size(); row++) {
            lines.set(row, change.apply(lines.get(row)));
        }
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
    }

    private void aDayLater() {
        List<String> lines = new ArrayList<>(ShortVideoLog.lines());
        lines.addAll(lines.subList(1, 200).stream()
                .map(line -> line.replace(",17000", ",17001"))
                .toList());
        ShortVideoLog.write(base.resolve("feedback.csv"), lines);
    }

    private static String withCell(String line, int column, String value) {
        String[] cells = line.split(",", -1);
        cells[column] = value;
        return String.join(",", cells);
    }

    private void assertEnded(RunRecord run, RunState state, String... reasons) {
        assertThat(run.state()).as(run.toString()).isEqualTo(state);
        assertThat(List.of(reasons)).allMatch(String.join(" ", run.reasons())::contains);
        assertThat(run.ended()).isPresent();
        assertThat(ledger.find(run.id())).contains(run);
        assertThat(ledger.newest(9)).allMatch(each -> each.state().terminal());
        assertThat(heard.get(heard.size() - 1)).isEqualTo(run);
    }

    @Test
    void theFirstNightIsPublished() {
        RunRecord run = run();

        assertEnded(run, RunState.PUBLISHED);
        assertThat(run.version()).contains(repository.current().id());
        assertThat(run.log().orElseThrow().rows()).isEqualTo(720);
        assertThat(run.objectives()).containsOnlyKeys("usage", "engagement", "retention");
        assertThat(run.durations()).containsKeys(RunPhase.values());
        assertThat(heard)
                .extracting(RunRecord::phase)
                .containsSubsequence(RunPhase.INPUT, RunPhase.TRAINING, RunPhase.GATE, RunPhase.PUBLICATION);
    }

    @Test
    void theSameLogAgainIsNothingNew() {
        LabelVersion first = repository.version(run().version().orElseThrow());

        RunRecord again = run();

        assertEnded(again, RunState.UNCHANGED, first.id(), "same log and settings");
        assertThat(repository.versions()).containsExactly(first);
    }

    @Test
    void aNewDayTakesThePlaceOfTheLastAndIsComparedWithIt() {
        run();
        aDayLater();

        RunRecord next = run();

        assertEnded(next, RunState.PUBLISHED);
        assertThat(repository.versions()).hasSize(2);
        assertThat(next.findings()).extracting(Finding::check).contains("rows", "drift", "history", "objectives");
    }

    @Test
    void aBadNightIsRefusedAndYesterdaysLabelsStay() {
        run();
        LabelVersion yesterday = repository.current();
        changeRows(line -> withCell(line, LIKE, "0"));

        RunRecord bad = run();

        assertEnded(bad, RunState.REFUSED, "like is 0 in all 720");
        assertThat(repository.current()).isEqualTo(yesterday);
        assertThat(bad.version()).contains(repository.versions().get(1).id());
    }

    @Test
    void aRefusedNightAgainIsJudgedWithoutTrainingAndStoredOnce() {
        run();
        changeRows(line -> withCell(line, LIKE, "0"));
        RunRecord bad = run();
        whileTraining = () -> {
            throw new AssertionError("trains again");
        };

        RunRecord again = run();

        assertEnded(again, RunState.REFUSED);
        assertThat(again.version()).isEqualTo(bad.version());
        assertThat(repository.versions()).hasSize(2);
    }

    @Test
    void labelsWaitWhereAPersonHasTheLastWord() {
        RunRecord held = run("labelcraft.schedule.gate.approval = manual");

        assertEnded(
                held,
                RunState.HELD,
                "labelcraft.publish.version=" + held.version().orElseThrow());
        assertThat(repository.published()).isEmpty();
        repository.makeCurrent(held.version().orElseThrow());
        assertEnded(run("labelcraft.schedule.gate.approval = manual"), RunState.UNCHANGED);
    }

    @Test
    void aLogThatDoesNotComeIsWaitedForAndThenNamed() throws IOException {
        Files.delete(base.resolve("feedback.csv"));

        RunRecord run = run();

        assertEnded(run, RunState.FAILED, "feedback.csv does not exist");
        assertThat(run.attempts()).isEqualTo(3);
        assertThat(run.phase()).isEqualTo(RunPhase.INPUT);
    }

    @Test
    void aLogThatComesLateIsStillInTime() throws IOException {
        Path log = base.resolve("feedback.csv");
        Files.move(log, base.resolve("elsewhere.csv"));
        RunListener copying = new RunListener() {
            @Override
            public void on(Event event) {}

            @Override
            public void on(FeedbackTable table) {}

            @Override
            public void on(RunRecord run) {
                if (run.attempts() == 2 && Files.notExists(log)) {
                    move(base.resolve("elsewhere.csv"), log);
                }
            }
        };
        RunRequest request = new RunRequest(
                new ShortVideoSettings(base, "labelcraft.schedule.retry.first-wait = 1ms").spec(),
                base,
                base.resolve("target"),
                false,
                false);

        RunRecord run = new NightlyRun(request, repository, ledger, NIGHT, copying, stop).run(NIGHT.instant());

        assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
        assertThat(run.attempts()).isEqualTo(2);
        assertThat(run.reasons()).isEmpty();
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void badSettingsAreNotTriedAgain() {
        RunRecord run = run("labelcraft.evaluation.k = 29");

        assertEnded(run, RunState.FAILED, "No test user has more than 29 rows");
        assertThat(run.attempts()).isEqualTo(1);
    }

    @Test
    void yesterdaysLogIsNotTonights() {
        Clock twoDaysLater = Clock.offset(NIGHT, Duration.ofDays(2));

        RunRecord run = run(twoDaysLater, "labelcraft.schedule.input.newest-within = 36h");

        assertEnded(run, RunState.FAILED, "The newest row of the feedback log is of 2023-11-14T22:25:19Z", "is late");
        assertThat(run.attempts()).isEqualTo(3);
    }

    @Test
    void aMarkerIsWaitedFor() throws IOException {
        assertEnded(
                run("labelcraft.schedule.input.marker = _SUCCESS"),
                RunState.FAILED,
                "_SUCCESS",
                "says that it is whole");
        Files.writeString(base.resolve("_SUCCESS"), "");
        assertEnded(run("labelcraft.schedule.input.marker = _SUCCESS"), RunState.PUBLISHED);
    }

    @Test
    void aLogThatGrowsWhileItIsReadIsReadAgain() {
        onceRead = () -> {
            onceRead = () -> {};
            aDayLater();
        };

        RunRecord run = run();

        assertEnded(run, RunState.PUBLISHED);
        assertThat(run.attempts()).isEqualTo(2);
        assertThat(run.log().orElseThrow().rows()).isGreaterThan(720);
    }

    @Test
    void whileAnotherRunIsAtWorkNothingIsDone() {
        HeldRun other = ledger.begin(RunRecord.begin(
                        RunId.at(NIGHT.instant().minusSeconds(60)), "short-video", "other node", NIGHT.instant()))
                .orElseThrow();

        RunRecord run = run();

        assertThat(run.state()).isEqualTo(RunState.SKIPPED);
        assertThat(run.reasons()).singleElement().asString().contains("Another run is at work");
        assertThat(repository.published()).isEmpty();
        other.close();
    }

    @Test
    void aRunThatTakesTooLongIsEndedAndTheNextGoesOn() {
        RunRecord late = run("labelcraft.schedule.time-limit = 1ms");

        assertEnded(late, RunState.FAILED, "took longer than schedule.time-limit", "goes on from its checkpoints");
        assertEnded(run(), RunState.PUBLISHED);
    }

    @Test
    void aRunThatIsStoppedEndsAtItsNextStep() {
        whileTraining = stop::ask;

        RunRecord stopped = run();

        assertEnded(stopped, RunState.FAILED, "The run was stopped.");
        assertThat(stopped.phase()).isEqualTo(RunPhase.TRAINING);
        assertThat(repository.published()).isEmpty();
    }

    @Test
    void aRunWhosePublicationDiedHalfWayIsFinishedByTheNext() {
        run();
        LabelVersion first = repository.current();
        aDayLater();
        RunRecord second = run();
        repository.makeCurrent(first.id());

        RunRecord again = run();

        assertEnded(again, RunState.PUBLISHED);
        assertThat(again.version()).isEqualTo(second.version());
        assertThat(repository.versions()).hasSize(2);
    }

    @Test
    void aClockSetBackByAnHourChangesNothing() {
        run();
        aDayLater();

        RunRecord earlier = run(Clock.offset(NIGHT, Duration.ofHours(-1)));

        assertEnded(earlier, RunState.PUBLISHED);
        assertThat(repository.versions().get(1)).isEqualTo(repository.current());
        assertThat(earlier.durations().values()).allMatch(duration -> !duration.isNegative());
    }

    private RunRecord otherRun() {
        return RunRecord.begin(RunId.at(NIGHT.instant().minusSeconds(60)), "short-video", "node-1", NIGHT.instant());
    }

    @Test
    void inADatabaseTheRunOfADeadMachineIsReplacedOnceItsLeaseIsOver() {
        try (FileDatabase database = FileDatabase.at(base.resolve("ledger"))) {
            ledger = RunLedger.open(database.source(), "short-video", Duration.ofSeconds(1));
            RunRecord dead = otherRun();
            ledger.begin(dead).orElseThrow().close();

            RunRecord run = run();

            assertEnded(run, RunState.PUBLISHED);
            assertThat(ledger.find(dead.id()).orElseThrow().state()).isEqualTo(RunState.LOST);
        }
    }

    @Test
    void inADatabaseARunIsSkippedOnceTheOneAtWorkGivesASignOfLife() {
        try (FileDatabase database = FileDatabase.at(base.resolve("ledger"))) {
            ledger = RunLedger.open(database.source(), "short-video", Duration.ofSeconds(5));
            RunRecord other = otherRun();
            try (HeldRun atWork = ledger.begin(other).orElseThrow()) {
                assertThat(run().state()).isEqualTo(RunState.SKIPPED);
                atWork.update(other.in(RunPhase.TRAINING));
            }
        }
    }

    @Test
    void aRepositoryThatCannotBeWrittenIsNamedAndKeepsWhatIsPublished() throws IOException {
        run();
        LabelVersion published = repository.current();
        aDayLater();
        Path place = base.resolve("versions/publisher.lock");
        Files.delete(place);
        Files.createDirectory(place);

        RunRecord run = run();

        assertEnded(run, RunState.FAILED, "Cannot add", "stay current", "has space");
        assertThat(repository.current()).isEqualTo(published);
    }
}
