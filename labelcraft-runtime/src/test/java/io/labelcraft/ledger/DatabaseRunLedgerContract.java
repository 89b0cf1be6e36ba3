package io.labelcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A ledger whose runs hold a lease. */
abstract class DatabaseRunLedgerContract extends RunLedgerContract {

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** A lease that is over as soon as it is taken, and that nobody renews. */
    private static final RunLease.Times OVER = new RunLease.Times(Duration.ZERO, Duration.ofHours(1));

    /** Empty at first; the same one within a test. */
    abstract DataSource database();

    @Override
    RunLedger ledger() {
        return RunLedger.open(database(), "short-video", LEASE);
    }

    @Override
    RunLedger ledgerOfTheDead() {
        return new DatabaseRunLedger(database(), "short-video", OVER);
    }

    @Test
    void aRunThatWasTakenOverCanRecordNothingMore() {
        RunRecord slow = run(0);
        HeldRun held = ledgerOfTheDead().begin(slow).orElseThrow();
        RunRecord next = run(1);
        HeldRun successor = ledger().begin(next).orElseThrow();

        assertThatThrownBy(() -> held.update(slow.in(RunPhase.GATE))).isInstanceOf(RunTakenOverException.class);
        assertThatThrownBy(held::renew).isInstanceOf(RunTakenOverException.class);
        assertThatThrownBy(() -> held.end(finished(slow))).isInstanceOf(RunTakenOverException.class);

        assertThat(ledger().find(slow.id()).orElseThrow().state()).isEqualTo(RunState.LOST);
        successor.end(finished(next));
    }

    @Test
    void aRunAtWorkIsHeldUntilItsLeaseIsOver() {
        assertThat(ledger().heldUntil()).isEmpty();
        RunRecord run = run(0);
        HeldRun held = ledger().begin(run).orElseThrow();
        Instant atFirst = ledger().heldUntil().orElseThrow();

        held.renew();

        assertThat(ledger().heldUntil().orElseThrow()).isAfter(atFirst);
        held.end(finished(run));
        assertThat(ledger().heldUntil()).isEmpty();
    }

    @Test
    void aRunThatHasEndedIsNotSaidToBeOutOfTouch() {
        RunLedger beatsAllTheTime =
                new DatabaseRunLedger(database(), "short-video", new RunLease.Times(LEASE, Duration.ofMillis(1)));

        String said = saidOnStandardError(
                () -> IntStream.range(0, 20).mapToObj(RunLedgerContract::run).forEach(run -> {
                    HeldRun held = beatsAllTheTime.begin(run).orElseThrow();
                    held.update(run.in(RunPhase.GATE));
                    held.end(finished(run));
                }));

        assertThat(said).doesNotContain("could not be renewed");
    }

    private static String saidOnStandardError(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void modelsDoNotWaitForOneAnother() {
        HeldRun videos = ledger().begin(run(0)).orElseThrow();

        HeldRun songs = RunLedger.open(database(), "songs", LEASE).begin(run(0)).orElseThrow();

        assertThat(ledger().newest(9)).hasSize(1);
        videos.close();
        songs.close();
    }
}
