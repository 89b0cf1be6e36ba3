package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelRepositoryTest {

    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T03:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void whatWasPublishedLastIsCurrent() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(PublishedRun.write(folder.resolve("run"), 1));
            LabelVersion second = repository.publish(PublishedRun.write(folder.resolve("run"), 2));
            assertThat(repository.current()).isEqualTo(second);
            assertThat(repository.versions()).containsExactly(first, second);
            assertThat(PublishedRun.numberOf(first)).isEqualTo(1);
            assertThat(PublishedRun.numberOf(repository.current())).isEqualTo(2);
        }
    }

    @Test
    void aVersionHoldsTheFilesOfTheRunButNotItsFoldersNorHiddenFiles() throws IOException {
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        Files.writeString(run.resolve("metrics.json"), "{}");
        Files.writeString(run.resolve(".labels.csv.tmp"), "left over");
        Files.createDirectory(run.resolve("checkpoints"));
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion version = repository.publish(run);
            assertThat(version.id()).startsWith("20261124T031500.000Z-");
            try (Stream<Path> files = Files.list(version.folder())) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("labels.csv", "manifest.json", "metrics.json", "SHA256SUMS");
            }
        }
    }

    @Test
    void theSameRunGivesTheSameHashAndAnotherRunAnother() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            String first = hash(repository.publish(PublishedRun.write(folder.resolve("a"), 1)));
            String again = hash(repository.publish(PublishedRun.write(folder.resolve("b"), 1)));
            String other = hash(repository.publish(PublishedRun.write(folder.resolve("c"), 2)));
            assertThat(again).isEqualTo(first);
            assertThat(other).isNotEqualTo(first);
        }
    }

    @Test
    void aReaderIsToldWhatToDoWhileNothingIsPublished() {
        Path missing = folder.resolve("missing");
        try (LabelRepository repository = LabelRepository.open(missing)) {
            assertThat(repository.versions()).isEmpty();
            assertThatThrownBy(repository::current)
                    .isInstanceOf(UserException.class)
                    .hasMessage(
                            "No labels have been published to " + missing
                                    + " yet. Publish a run first: labelcraft:schedule does, and so does LabelRepository.publish.");
        }
        assertThat(missing).doesNotExist();
    }

    @Test
    void aFileIsNoRepository() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> LabelRepository.open(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("The label repository " + file + " is a file, expected a folder");
    }

    @Test
    void aRunWithoutLabelsIsRefused() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        try (LabelRepository repository = open(NIGHT)) {
            assertThatThrownBy(() -> repository.publish(run))
                    .isInstanceOf(UserException.class)
                    .hasMessage("There is no labels.csv in the run's folder " + run
                            + ". Make one with labelcraft:train, then publish it.");
        }
        assertThat(folder.resolve("repository")).doesNotExist();
    }

    @Test
    void labelsThatNobodyCouldReadAreNotPublished() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion good = repository.publish(PublishedRun.write(folder.resolve("run"), 1));
            Path torn = PublishedRun.write(folder.resolve("torn"), 2);
            Files.writeString(torn.resolve("labels.csv"), "user,item,time,log_row,label\n1,2,3");
            assertThatThrownBy(() -> repository.publish(torn))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("expected 5 columns, found 3");
            assertOnlyVersion(repository, good);
        }
    }

    @Test
    void aPublicationThatFailsHalfWayLeavesTheLastVersion() throws IOException {
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        try (LabelRepository repository = open(NIGHT);
                LabelRepository failing = open(new StoppedClock())) {
            LabelVersion good = repository.publish(run);
            assertThatThrownBy(() -> failing.publish(run)).hasMessage("stopped");
            assertOnlyVersion(repository, good);
            repository.publish(run);
            assertThat(repository.versions()).hasSize(2);
        }
    }

    @Test
    void whatAKilledPublicationLeftIsClearedByTheNext() throws IOException {
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion good = repository.publish(run);
            Path incoming = Files.createDirectory(repositoryFolder().resolve("incoming"));
            Files.writeString(incoming.resolve("labels.csv"), "user,it");
            Files.writeString(repositoryFolder().resolve("current.tmp"), "2026");
            assertThat(repository.current()).isEqualTo(good);
            assertThat(repository.versions()).containsExactly(good);

            LabelVersion next = repository.publish(run);
            assertThat(repository.current()).isEqualTo(next);
            assertThat(incoming).doesNotExist();
            assertThat(repositoryFolder().resolve("current.tmp")).doesNotExist();
        }
    }

    @Test
    void aVersionThatIsNotThereIsNamed() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            repository.publish(PublishedRun.write(folder.resolve("run"), 1));
            Files.writeString(repositoryFolder().resolve("current"), "../../run");
            assertThatThrownBy(repository::current)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("names the label version '../../run', which is not in")
                    .hasMessageEndingWith("Restore that folder or publish a run again.");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        Files.createDirectory(repositoryFolder());
        Files.writeString(repositoryFolder().resolve("versions"), "in the way");
        try (LabelRepository repository = open(NIGHT)) {
            assertThatThrownBy(() -> repository.publish(run))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("Cannot publish " + run + " to " + repositoryFolder())
                    .hasMessageContaining("The labels published before stay current");
        }
    }

    @Test
    void anAddedVersionIsStoredAndWaits() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion published = repository.publish(run(1));
            LabelVersion held = repository.add(run(2));

            assertThat(repository.current()).isEqualTo(published);
            assertThat(repository.versions()).containsExactly(published, held);
            assertThat(repository.makeCurrent(held.id())).isEqualTo(held);
            assertThat(repository.current()).isEqualTo(held);
            assertThat(held.stored()).isEqualTo(NIGHT.instant().plusMillis(1));
        }
    }

    @Test
    void rollingBackGoesStepByStepAndForwardByName() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(run(1));
            LabelVersion second = repository.publish(run(2));
            LabelVersion third = repository.publish(run(3));

            assertThat(repository.rollBack()).isEqualTo(second);
            assertThat(repository.rollBack()).isEqualTo(first);
            assertThatThrownBy(repository::rollBack)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("There is no version to roll back to")
                    .hasMessageContaining("labelcraft.publish.version");
            assertThat(repository.current()).isEqualTo(first);
            repository.makeCurrent(third.id());
            assertThat(repository.current()).isEqualTo(third);
            assertThat(repository.rollBack()).isEqualTo(first);
        }
    }

    @Test
    void aPointerOfOneLineIsReadToo() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(run(1));
            Files.writeString(repositoryFolder().resolve("current"), first.id());
            LabelVersion second = repository.publish(run(2));

            assertThat(Files.readAllLines(repositoryFolder().resolve("current")))
                    .containsExactly(second.id(), first.id());
        }
    }

    @Test
    void damageIsFoundAndNeverMadeCurrent() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(run(1));
            LabelVersion second = repository.publish(run(2));
            assertThat(repository.verify()).isEmpty();
            Files.writeString(first.folder().resolve("labels.csv"), "x");
            Files.delete(first.folder().resolve("manifest.json"));

            assertThat(repository.verify())
                    .containsExactly(new DamagedVersion(
                            first, List.of("labels.csv was changed or damaged", "manifest.json is missing")));
            assertThatThrownBy(repository::rollBack)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("The label version " + first.id() + " is damaged: labels.csv was changed");
            assertThatThrownBy(() -> repository.makeCurrent(first.id())).isInstanceOf(UserException.class);
            assertThat(repository.current()).isEqualTo(second);
        }
    }

    @Test
    void pruningKeepsTheNewestTheCurrentOneAndTheOneBefore() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(run(1));
            LabelVersion second = repository.publish(run(2));
            LabelVersion third = repository.add(run(3));
            LabelVersion fourth = repository.add(run(4));

            assertThat(repository.prune(1)).containsExactly(third.id());

            assertThat(repository.versions()).containsExactly(first, second, fourth);
            assertThat(third.folder()).doesNotExist();
            assertThat(repository.prune(1)).isEmpty();
            assertThat(repository.rollBack()).isEqualTo(first);
        }
    }

    @Test
    void whatAKilledPruningLeftIsClearedByTheNext() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            repository.publish(run(1));
            Path outgoing = Files.createDirectory(repositoryFolder().resolve("outgoing"));
            Files.writeString(outgoing.resolve("labels.csv"), "half");

            repository.prune(3);

            assertThat(outgoing).doesNotExist();
        }
    }

    @Test
    void aReaderWhoseVersionGoesReadsTheNext() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            repository.publish(run(1));
            LabelVersion[] later = new LabelVersion[1];

            String read = repository.read(version -> {
                if (later[0] == null) {
                    publish(repository, 2);
                    later[0] = publish(repository, 3);
                    repository.prune(1);
                }
                return version.labels().rows() > 0 ? version.id() : "";
            });

            assertThat(read).isEqualTo(later[0].id());
            assertThatThrownBy(() -> repository.read(version -> {
                        throw new IllegalStateException("the reader's own fault");
                    }))
                    .hasMessage("the reader's own fault");
        }
    }

    @Test
    void anUnknownVersionIsAnsweredWithTheNewest() throws IOException {
        try (LabelRepository repository = open(NIGHT)) {
            LabelVersion first = repository.publish(run(1));

            assertThatThrownBy(() -> repository.version("../secret"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("There is no label version '../secret'")
                    .hasMessageContaining("The newest: " + first.id());
        }
    }

    private Path run(int number) throws IOException {
        return PublishedRun.write(folder.resolve("run"), number);
    }

    private LabelVersion publish(LabelRepository repository, int number) {
        try {
            return repository.publish(run(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertOnlyVersion(LabelRepository repository, LabelVersion good) {
        assertThat(repository.current()).isEqualTo(good);
        assertThat(repository.versions()).containsExactly(good);
        assertThat(repositoryFolder().resolve("incoming")).doesNotExist();
    }

    private LabelRepository open(Clock clock) {
        return LabelRepository.open(repositoryFolder(), clock);
    }

    private Path repositoryFolder() {
        return folder.resolve("repository");
    }

    private static String hash(LabelVersion version) {
        return version.id().substring(version.id().indexOf('-'));
    }

    /** Fails between copying and naming a version. */
    private static final class StoppedClock extends Clock {

        @Override
        public Instant instant() {
            throw new IllegalStateException("stopped");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
