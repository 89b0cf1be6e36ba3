package io.labelcraft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger holds, wherever its runs lie. */
abstract class RunLedgerContract {

    private static final Instant NIGHT = Instant.parse("2026-11-25T04:00:00Z");

    @TempDir
    Path folder;

    /** The ledger of a test; each call opens it anew. */
    abstract RunLedger ledger();

    /** The same as another process left it that died in the midst of a run. */
    RunLedger ledgerOfTheDead() {
        return ledger();
    }

    static RunRecord run(int minutes) {
        Instant started = NIGHT.plus(Duration.ofMinutes(minutes));
        return RunRecord.begin(RunId.at(started), "short-video", "node-1", started);
    }

    static RunRecord finished(RunRecord run) {
        return run.ended(RunState.PUBLISHED, run.started().plusSeconds(90), List.of());
    }

    @Test
    void aRunIsReadBackAsItWasRecorded() {
        RunRecord run = run(0).in(RunPhase.TRAINING)
                .again("The log was not there yet.")
                .spent(RunPhase.INPUT, Duration.ofMillis(1234))
                .spent(RunPhase.INPUT, Duration.ofMillis(1))
                .of(new RunRecord.Log("ab", 1000, 3))
                .stored("20261125T040100.000Z-1a2b3c4d")
                .measured(
                        Map.of("usage", 0.5),
                        List.of(
                                new Finding("drift", "like", Finding.Verdict.FAILED, 0.5, Double.NaN, "It drifts."),
                                Finding.of("drift", "watchTime", true, 0.1, 0.25, "a sentence"),
                                Finding.noted("history", "all", Double.NaN, "\"another\"")))
                .ended(RunState.REFUSED, NIGHT.plusSeconds(60), List.of("like is 0 in all rows.", "Second."));

        ledger().record(run);

        assertThat(ledger().newest(5)).containsExactly(run);
        assertThat(ledger().find(run.id())).contains(run);
        assertThat(run.attempts()).isEqualTo(2);
        assertThat(run.durations()).containsExactly(Map.entry(RunPhase.INPUT, Duration.ofMillis(1235)));
    }

    @Test
    void oneRunAtATime() {
        RunRecord first = run(0);
        HeldRun held = ledger().begin(first).orElseThrow();

        assertThat(ledger().begin(run(1))).isEmpty();

        held.update(first.in(RunPhase.GATE));
        assertThat(ledger().newest(5)).containsExactly(first.in(RunPhase.GATE));
        held.end(finished(first));
        assertThat(ledger().begin(run(2))).isPresent().hasValueSatisfying(HeldRun::close);
    }

    @Test
    void aRunThatNobodyHoldsIsLostOnceTheNextOneBegins() {
        RunRecord died = run(0).in(RunPhase.TRAINING);
        ledgerOfTheDead().begin(died).orElseThrow().close();
        RunRecord next = run(1);

        ledger().begin(next).orElseThrow().close();

        assertThat(ledger().newest(5)).extracting(RunRecord::state).containsExactly(RunState.RUNNING, RunState.LOST);
        assertThat(ledger().find(died.id()).orElseThrow().ended()).hasValue(next.started());
        assertThat(ledger().find(died.id()).orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("node-1", "training", next.id());
    }

    @Test
    void anEndGivenUpTwiceDoesNotFreeTheNextRun() {
        RunRecord first = run(0);
        HeldRun held = ledger().begin(first).orElseThrow();
        held.end(finished(first));
        HeldRun second = ledger().begin(run(1)).orElseThrow();

        held.close();

        assertThat(ledger().begin(run(2))).isEmpty();
        second.close();
    }

    @Test
    void theLatestComeFirstAndTheOldestAreForgotten() {
        Stream.of(0, 2, 1, 3).map(minutes -> finished(run(minutes))).forEach(ledger()::record);

        ledger().prune(2);

        assertThat(ledger().newest(1)).extracting(RunRecord::started).containsExactly(NIGHT.plusSeconds(180));
        assertThat(ledger().newest(9))
                .extracting(RunRecord::started)
                .containsExactly(NIGHT.plusSeconds(180), NIGHT.plusSeconds(120));
    }

    @Test
    void aLedgerThatIsNotThereIsEmpty() {
        assertThat(ledger().newest(3)).isEmpty();
        assertThat(ledger().find("none")).isEmpty();
        assertThat(ledger().find("../../etc/passwd")).isEqualTo(Optional.empty());
    }
}
