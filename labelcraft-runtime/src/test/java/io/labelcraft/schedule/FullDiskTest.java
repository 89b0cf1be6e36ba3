package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallDisk;
import io.labelcraft.UserException;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunPhase;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.ledger.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three disks, for what runs write, for versions and for the ledger, one of which is full at a time. */
class FullDiskTest {

    @TempDir
    private Path base;

    private final SmallDisk output = new SmallDisk();
    private final SmallDisk store = new SmallDisk();
    private final SmallDisk account = new SmallDisk();
    private LabelRepository repository;
    private RunLedger ledger;
    private Nights nights;
    private LabelVersion yesterday;

    @BeforeEach
    void publishYesterday() {
        repository = LabelRepository.open(store.folder("versions"), Nights.CLOCK);
        ledger = RunLedger.open(account.folder("runs"));
        nights = new Nights(base, output.folder("target"), repository, ledger);
        assertThat(nights.run().state()).isEqualTo(RunState.PUBLISHED);
        yesterday = repository.current();
        nights.aDayLater();
    }

    @AfterEach
    void throwAway() throws IOException {
        output.close();
        store.close();
        account.close();
    }

    private void assertFailed(RunRecord run, String... reasons) {
        assertThat(run.state()).as(run.toString()).isEqualTo(RunState.FAILED);
        assertThat(run.reasons()).singleElement().asString().contains(reasons).contains("space");
        assertThat(ledger.find(run.id())).contains(run);
        assertYesterdayIsPublished();
    }

    private void assertYesterdayIsPublished() {
        assertThat(repository.current()).isEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.read(LabelVersion::labels).rows()).isEqualTo(720);
    }

    /** Once there is space again. */
    private void assertNextRunPublishes() throws IOException {
        nights.undisturbed();
        List<RunRecord> before = ledger.newest(99);

        RunRecord next = nights.run();

        assertThat(next.state()).as(next.toString()).isEqualTo(RunState.PUBLISHED);
        assertThat(ledger.newest(99)).hasSize(before.size() + 1).allMatch(run -> run.state()
                .terminal());
        assertThat(repository.current()).isNotEqualTo(yesterday);
        assertThat(repository.verify()).isEmpty();
        assertNothingIsLeftOver();
    }

    private void assertNothingIsLeftOver() throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path folder : List.of(output.folder("target"), store.folder("versions"), account.folder("runs"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(FullDiskTest::isLeftOver).forEach(left::add);
            }
        }
        assertThat(left).isEmpty();
        assertThat(repository.versions()).hasSize(2);
    }

    private static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tmp")
                || name.matches("\\..*\\.(new|old|done)")
                || (Files.isRegularFile(file)
                        && Stream.of("incoming", "leaving", "checkpoints").anyMatch(file.toString()::contains));
    }

    /** Each run gets a little further than the one before: through checkpoints and the run's files. */
    @Test
    void whereverTheSpaceForARunsFilesEndsTheRunFailsAndTheNextGoesOn() throws IOException {
        int failed = 0;
        for (long space = 0; ; space = Math.max(1024, space * 2)) {
            output.leave(space);
            RunRecord run = nights.run();
            if (run.state() == RunState.PUBLISHED) {
                break;
            }
            failed++;
            assertFailed(run, "Cannot write");
        }
        output.empty();

        assertThat(failed).isGreaterThan(3);
        assertNothingIsLeftOver();
    }

    @Test
    void whereverTheSpaceForAVersionEndsTheRunFailsAndLeavesNothing() throws IOException {
        int failed = 0;
        for (long space = 0; ; space = Math.max(1024, space * 3)) {
            store.leave(space);
            RunRecord run = nights.run();
            if (run.state() == RunState.PUBLISHED) {
                break;
            }
            nights.onEpoch(() -> {
                throw new AssertionError("trains again");
            });
            failed++;
            assertFailed(run, "Cannot", "stay current");
            assertThat(repository.versions()).containsExactly(yesterday);
        }
        store.empty();

        assertThat(failed).isGreaterThan(3);
        assertNothingIsLeftOver();
    }

    @Test
    void aPointerThatCannotBeWrittenStaysWhereItWas() throws IOException {
        assertThat(nights.run("labelcraft.schedule.gate.approval = manual").state())
                .isEqualTo(RunState.HELD);
        nights.on(RunPhase.PUBLICATION, store::fill);

        assertFailed(nights.run(), "Cannot make version", "stay current");
        store.empty();

        assertNextRunPublishes();
    }

    @Test
    void whatCannotBeRecordedIsSaidOnceAndARunThatHadBegunIsLost() throws IOException {
        account.fill();
        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot write to the run ledger /runs")
                .hasMessageContaining("has space. The published labels stay as they are.");
        assertThat(ledger.newest(9)).hasSize(1);
        account.empty();

        nights.on(RunPhase.TRAINING, account::fill);
        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageContaining(
                        "came to an end that cannot be recorded (failed). Cannot write to the run ledger /runs")
                .hasMessageEndingWith("The next run records it as lost, and goes on from where it was.");
        assertYesterdayIsPublished();
        account.empty();

        assertNextRunPublishes();
        assertThat(ledger.newest(9))
                .extracting(RunRecord::state)
                .containsExactly(RunState.PUBLISHED, RunState.LOST, RunState.PUBLISHED);
    }

    @Test
    void labelsWhosePublicationCannotBeRecordedArePublishedAllTheSame() {
        nights.on(RunPhase.PUBLICATION, account::fill);

        assertThatThrownBy(nights::run)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("came to an end that cannot be recorded (published)");
        LabelVersion published = repository.current();
        assertThat(published).isNotEqualTo(yesterday);
        account.empty();
        nights.undisturbed();

        assertThat(nights.run().state()).isEqualTo(RunState.UNCHANGED);
        assertThat(repository.current()).isEqualTo(published);
        assertThat(ledger.newest(2).get(1).state()).isEqualTo(RunState.LOST);
    }
}
