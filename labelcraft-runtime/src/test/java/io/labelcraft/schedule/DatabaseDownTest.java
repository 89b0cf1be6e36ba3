package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.PostgresServer;
import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.database.Database;
import io.labelcraft.database.Transaction;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is stopped and started again; skipped where PostgreSQL is not installed. */
@Timeout(120)
class DatabaseDownTest {

    private static final String PATIENT =
            "labelcraft.schedule.retry { first-wait = 50ms, longest-wait = 50ms, attempts = 1000 }";

    private static PostgresServer server;

    @TempDir
    private Path base;

    private String url;
    private DataSource database;
    private LabelRepository repository;
    private RunLedger ledger;
    private Nights nights;
    private LabelVersion yesterday;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.startOrSkip();
    }

    @AfterAll
    static void end() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void publishYesterday() throws Exception {
        Files.writeString(base.resolve("password"), PostgresServer.PASSWORD + "\n");
        url = server.newSchema();
        Duration lease = Duration.ofMinutes(1);
        ScheduleSpec.Database spec = new ScheduleSpec.Database(
                Optional.of(url), Optional.of(PostgresServer.USER), Optional.of("password"), lease);
        database = Database.of(spec, base).orElseThrow();
        repository = LabelRepository.open(database, "short-video", base.resolve("cache"), Nights.CLOCK);
        ledger = RunLedger.open(database, "short-video", lease);
        nights = new Nights(base, base.resolve("target"), repository, ledger);
        assertThat(nights.run().state()).isEqualTo(RunState.PUBLISHED);
        yesterday = repository.current();
        nights.aDayLater();
    }

    private static void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void startAgain() {
        try {
            server.startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertPublished(RunRecord run) {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.PUBLISHED);
        assertThat(ledger.find(run.id())).contains(run);
        assertThat(ledger.newest(9)).allMatch(each -> each.state().terminal());
        assertThat(repository.current()).isNotEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.versions()).hasSize(2);
    }

    private void assertYesterdayIsPublished() {
        assertThat(repository.current()).isEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
    }

    @Test
    void oneThatIsDownAtTheBeginningIsWaitedFor() {
        stop();
        CompletableFuture<Void> back = CompletableFuture.runAsync(DatabaseDownTest::startAgain);

        RunRecord run = nights.run(PATIENT);

        back.join();
        assertPublished(run);
        assertThat(ledger.newest(9)).hasSize(2);
    }

    @Test
    void oneThatStaysDownIsNamedAndTheRunHasNotBegun() {
        stop();

        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("The database cannot do what it is asked: Connection to 127.0.0.1")
                .hasMessageContaining("See that it runs");
        startAgain();

        assertYesterdayIsPublished();
        assertThat(ledger.newest(9)).hasSize(1);
        assertPublished(nights.run());
    }

    @Test
    void oneThatGoesDownDuringTrainingCostsOneMoreAttempt() {
        nights.onEpoch(() -> {
            nights.undisturbed();
            stop();
            nights.on(RunPhase.INPUT, () -> {
                nights.undisturbed();
                startAgain();
                assertYesterdayIsPublished();
            });
        });

        RunRecord run = nights.run();

        assertPublished(run);
        assertThat(run.attempts()).isEqualTo(2);
        assertThat(ledger.newest(9)).hasSize(2);
    }

    @Test
    void labelsThatCouldNotBePublishedArePublishedByTheNextRunWithoutTraining() {
        nights.on(RunPhase.PUBLICATION, () -> {
            nights.undisturbed();
            stop();
        });

        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("came to an end that cannot be recorded (failed). The database cannot do")
                .hasMessageContaining("The next run records it as lost");
        startAgain();
        assertYesterdayIsPublished();
        letTheLeaseEnd();
        nights.onEpoch(() -> {
            throw new AssertionError("trains again");
        });

        assertPublished(nights.run());
        assertThat(ledger.newest(9))
                .extracting(RunRecord::state)
                .containsExactly(RunState.PUBLISHED, RunState.LOST, RunState.PUBLISHED);
        assertThat(ledger.newest(2).get(1).reasons())
                .singleElement()
                .asString()
                .contains("ended in the phase publication, or could not record its end");
    }

    /** As if a minute had passed. */
    private void letTheLeaseEnd() {
        Transaction.run(
                database,
                transaction -> transaction.update(
                        "UPDATE labelcraft_run_leases SET expires = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"));
    }

    /** Hears of the ends of runs, and stops the server at some. */
    private static final class Ends implements RunListener {

        private final BlockingQueue<RunRecord> ended = new LinkedBlockingQueue<>();
        private final Set<Integer> stopped;
        private int count;

        Ends(Integer... stopped) {
            this.stopped = Set.of(stopped);
        }

        @Override
        public void on(Event event) {}

        @Override
        public void on(FeedbackTable log) {}

        @Override
        public void on(RunRecord run) {
            if (run.state().terminal()) {
                if (stopped.contains(count++)) {
                    stop();
                }
                ended.add(run);
            }
        }

        RunRecord next() throws InterruptedException {
            return ended.poll(60, TimeUnit.SECONDS);
        }
    }

    private NightlyLabels everySecond(RunListener listener) {
        return NightlyLabels.of(
                nights.request(
                        "labelcraft.schedule.cron = \"* * * * * ?\"",
                        "labelcraft.schedule.database { url = \"" + url + "\", user = " + PostgresServer.USER
                                + ", password-file = password }"),
                listener);
    }

    @Test
    void aScheduleGoesOnOnceItIsBackAndCanBeEndedWhileItIsDown() throws InterruptedException {
        Ends ends = new Ends(0, 1);
        try (NightlyLabels schedule = everySecond(ends)) {
            schedule.start();
            assertThat(ends.next().state()).isEqualTo(RunState.PUBLISHED);
            startAgain();

            assertThat(ends.next().state()).isEqualTo(RunState.UNCHANGED);
        }
        startAgain();
        awaitTheEndOfItsThreads();
        assertThat(repository.versions()).hasSize(2);
    }

    private static void awaitTheEndOfItsThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("labelcraft-end")) {
                thread.join();
            }
        }
    }
}
