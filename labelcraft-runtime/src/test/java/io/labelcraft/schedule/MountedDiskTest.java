package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.labelcraft.Tmpfs;
import io.labelcraft.UserException;
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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real file systems that are full, or can only be read; skipped where none can be mounted. */
class MountedDiskTest {

    private static final String ENOUGH = "16m";

    @TempDir
    private Path base;

    private Tmpfs disk;
    private LabelRepository repository;
    private RunLedger ledger;
    private Nights nights;
    private LabelVersion yesterday;

    @BeforeEach
    void mount() throws Exception {
        Optional<Tmpfs> mounted = Tmpfs.mount(base.resolve("disk"), ENOUGH);
        assumeTrue(mounted.isPresent(), "no file system can be mounted here; root can where it is let");
        disk = mounted.get();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    /** Each of the three on the small disk or beside it. */
    private void publishYesterday(Path output, Path versions, Path runs) {
        repository = LabelRepository.open(versions, Nights.CLOCK);
        ledger = RunLedger.open(runs);
        nights = new Nights(base, output, repository, ledger);
        assertThat(nights.run().state()).isEqualTo(RunState.PUBLISHED);
        yesterday = repository.current();
        nights.aDayLater();
    }

    private Path onDisk(String name) {
        return disk.folder().resolve(name);
    }

    private Path beside(String name) {
        return base.resolve(name);
    }

    /** Whoever writes gets "No space left on device". */
    private void fill() {
        try (var out = Files.newOutputStream(onDisk("ballast"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    private void empty() {
        try {
            Files.delete(onDisk("ballast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertFailed(RunRecord run, String reason) {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).singleElement().asString().contains(reason);
        assertThat(ledger.find(run.id())).contains(run);
        assertYesterdayIsPublished();
    }

    private void assertYesterdayIsPublished() {
        assertThat(repository.current()).isEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.read(LabelVersion::labels).rows()).isEqualTo(720);
    }

    private void assertNextRunPublishes() {
        nights.undisturbed();
        RunRecord next = nights.run();
        assertThat(next.state()).as(next.toString()).isEqualTo(RunState.PUBLISHED);
        assertThat(ledger.newest(9)).allMatch(run -> run.state().terminal());
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.versions()).hasSize(2);
    }

    @Test
    void aFullOutputFolder() {
        publishYesterday(onDisk("target"), beside("versions"), beside("runs"));
        fill();

        assertFailed(nights.run(), "No space left on device");
        empty();

        assertNextRunPublishes();
    }

    @Test
    void aFullRepository() {
        publishYesterday(beside("target"), onDisk("versions"), beside("runs"));
        fill();

        assertFailed(nights.run(), "No space left on device");
        empty();

        assertNextRunPublishes();
    }

    @Test
    void aFullLedger() {
        publishYesterday(beside("target"), beside("versions"), onDisk("runs"));
        nights.on(RunPhase.TRAINING, this::fill);

        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("cannot be recorded (failed)")
                .hasMessageContaining("No space left on device");
        assertYesterdayIsPublished();
        assertThatThrownBy(nights::run).hasMessageStartingWith("Cannot write to the run ledger");
        empty();

        assertNextRunPublishes();
        assertThat(ledger.newest(2).get(1).state()).isEqualTo(RunState.LOST);
    }

    @Test
    void aRepositoryThatCanOnlyBeRead() throws Exception {
        publishYesterday(beside("target"), onDisk("versions"), beside("runs"));
        disk.readOnly();

        assertFailed(nights.run(), "Read-only file system");
        disk.writable();

        assertNextRunPublishes();
    }

    @Test
    void anOutputFolderThatCanOnlyBeRead() throws Exception {
        publishYesterday(onDisk("target"), beside("versions"), beside("runs"));
        disk.readOnly();

        assertFailed(nights.run(), "Read-only file system");
        disk.writable();

        assertNextRunPublishes();
    }
}
