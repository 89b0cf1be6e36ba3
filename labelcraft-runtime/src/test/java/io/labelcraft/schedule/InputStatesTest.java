package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Logs that are not what a night needs, one night after another on what was published before them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputStatesTest {

    private static final String GZIP = "labelcraft.data.path = feedback.csv.gz";

    @TempDir
    private static Path base;

    private final byte[] whole = String.join("\n", ShortVideoLog.lines()).getBytes(StandardCharsets.UTF_8);
    private LabelRepository repository;
    private RunLedger ledger;
    private Nights nights;
    private LabelVersion yesterday;

    @BeforeAll
    void publishYesterday() throws IOException {
        repository = LabelRepository.open(base.resolve("versions"), Nights.CLOCK);
        ledger = RunLedger.open(base.resolve("versions/runs"));
        nights = new Nights(base, base.resolve("target"), repository, ledger);
        Files.write(log(), whole);
        assertThat(nights.run().state()).isEqualTo(RunState.PUBLISHED);
        yesterday = repository.current();
    }

    @BeforeEach
    void undisturbed() {
        nights.undisturbed();
    }

    private Path log() {
        return base.resolve("feedback.csv");
    }

    /** Ends in one way only, after all attempts. */
    private void assertFailed(RunRecord run, String reason) {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).singleElement().asString().contains(reason);
        assertThat(run.phase()).isEqualTo(RunPhase.INPUT);
        assertThat(run.attempts()).isEqualTo(3);
        assertThat(ledger.find(run.id())).contains(run);
        assertThat(ledger.newest(99))
                .filteredOn(each -> each.id().equals(run.id()))
                .hasSize(1);
        assertThat(repository.current()).isEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
    }

    @Test
    void missing() throws IOException {
        Files.deleteIfExists(log());

        assertFailed(nights.run(), "feedback.csv does not exist");
    }

    @Test
    void empty() throws IOException {
        Files.write(log(), new byte[0]);

        assertFailed(nights.run(), "is empty (0 bytes)");
    }

    @Test
    void cutOffInsideARow() throws IOException {
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        int comma = new String(half, StandardCharsets.UTF_8).lastIndexOf(',');
        Files.write(log(), Arrays.copyOf(half, comma));

        assertFailed(nights.run(), "is cut off in its last row, in line");
    }

    @Test
    void cutOffInsideItsCompressedBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(whole);
        }
        Files.write(base.resolve("feedback.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertFailed(nights.run(GZIP), "is cut off: its gzip data end too early");
    }

    @Test
    void yesterdays() throws IOException {
        Files.write(log(), whole);

        RunRecord run = nights.run(
                Clock.offset(Nights.CLOCK, Duration.ofDays(1)), "labelcraft.schedule.input.newest-within = 20h");

        assertFailed(run, "older than labelcraft.schedule.input.newest-within = 1200 minutes");
    }

    @Test
    void aLogThatLacksAThirdOfItsRowsIsRefusedThoughItEndsWithARow() {
        List<String> lines = ShortVideoLog.lines();
        ShortVideoLog.write(log(), lines.subList(0, 2 * lines.size() / 3));

        RunRecord run = nights.run();

        assertThat(run.state()).isEqualTo(RunState.REFUSED);
        assertThat(run.reasons()).anySatisfy(reason -> assertThat(reason).contains("rows"));
        assertThat(repository.current()).isEqualTo(yesterday);
    }

    @Test
    void withoutTheEndOfItsLastLineItIsWhole() throws IOException {
        Files.write(log(), whole);

        RunRecord run = nights.run();

        assertThat(run.state()).isEqualTo(RunState.UNCHANGED);
        assertThat(run.log().orElseThrow().rows()).isEqualTo(720);
    }

    @Test
    void writtenInTheMidstOfReadingItIsReadAgain() throws IOException {
        Files.write(log(), Arrays.copyOf(whole, whole.length / 2));
        nights.on(RunPhase.INPUT, () -> {
            try {
                Files.write(log(), whole);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(nights.run().state()).isEqualTo(RunState.UNCHANGED);
    }
}
