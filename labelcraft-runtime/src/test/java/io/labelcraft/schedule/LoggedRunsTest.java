package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ledger.RunId;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedRunsTest {

    private static final Instant NIGHT = Instant.parse("2026-11-25T04:00:00Z");

    private final RunRecord run = RunRecord.begin(RunId.at(NIGHT), "short-video", "node-1", NIGHT);

    /** What the backend of the tests writes to standard error. */
    private static String logged(RunRecord run) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            RunListener.logging().on(run);
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachLineHasTheRunsIdAndWhatItIsAtAsKeysAndValues() {
        assertThat(logged(run.of(new RunRecord.Log("ab", 1000, 3))))
                .contains("INFO io.labelcraft.runs")
                .contains("run=" + run.id() + " model=short-video state=running phase=input attempt=1 ")
                .contains(" rows=1000 ", " refused=3 ");
    }

    @Test
    void aRunThatDidNotPublishIsAWarningWithItsReason() {
        assertThat(logged(run.ended(RunState.REFUSED, NIGHT, List.of("like has moved."))))
                .contains("WARN io.labelcraft.runs", "state=refused", "like has moved.");
        assertThat(logged(run.stored("20261125T040500.000Z-1a2b3c4d").ended(RunState.PUBLISHED, NIGHT, List.of())))
                .contains("INFO io.labelcraft.runs", "state=published", "version=20261125T040500.000Z-1a2b3c4d");
    }
}
