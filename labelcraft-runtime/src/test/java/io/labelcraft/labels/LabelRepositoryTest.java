package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
                        .containsExactlyInAnyOrder("labels.csv", "manifest.json", "metrics.json");
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
