package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.ChildJvm;
import io.labelcraft.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a repository wherever it lies. */
@Timeout(60)
abstract class LabelRepositoryContract {

    static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T03:15:00Z"), ZoneOffset.UTC);

    private static final int READERS = 3;
    private static final int PUBLICATIONS = 8;

    @TempDir
    Path folder;

    RepositoryPlace place;
    LabelRepository repository;

    /** An empty repository below {@link #folder}. */
    abstract RepositoryPlace place() throws Exception;

    /** Changes the labels where the version is stored. */
    abstract void damage(LabelVersion version) throws IOException;

    @BeforeEach
    final void open() throws Exception {
        place = place();
        repository = place.open(NIGHT);
    }

    @AfterEach
    final void close() {
        repository.close();
    }

    final Path run(int number) throws IOException {
        return PublishedRun.write(folder.resolve("run" + number), number);
    }

    final List<LabelVersion> publish(int runs) throws IOException {
        List<LabelVersion> versions = new ArrayList<>();
        for (int number = 1; number <= runs; number++) {
            versions.add(repository.publish(run(number)));
        }
        return versions;
    }

    @Test
    void whatWasPublishedLastIsCurrent() throws IOException {
        LabelVersion first = repository.publish(run(1));
        LabelVersion second = repository.publish(run(2));
        assertThat(repository.current()).isEqualTo(second);
        assertThat(repository.published()).contains(second);
        assertThat(repository.versions()).containsExactly(first, second);
        assertThat(PublishedRun.numberOf(first)).isEqualTo(1);
        assertThat(PublishedRun.numberOf(repository.current())).isEqualTo(2);
    }

    @Test
    void aVersionHoldsTheFilesOfTheRunButNotItsFoldersNorHiddenFiles() throws IOException {
        Path run = run(1);
        Files.writeString(run.resolve("metrics.json"), "{}");
        Files.writeString(run.resolve("SHA256SUMS"), "of another version");
        Files.writeString(run.resolve(".labels.csv.tmp"), "left over");
        Files.createDirectory(run.resolve("checkpoints"));
        LabelVersion version = repository.publish(run);
        assertThat(version.id()).startsWith("20261124T031500.000Z-");
        try (Stream<Path> files = Files.list(version.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("labels.csv", "manifest.json", "metrics.json", "SHA256SUMS");
        }
        assertThat(version.folder().resolve("labels.csv")).hasSameBinaryContentAs(run.resolve("labels.csv"));
    }

    @Test
    void aLargeFileComesBackByteByByte() throws IOException {
        Path run = run(1);
        byte[] noise = new byte[3_000_000];
        new Random(7).nextBytes(noise);
        Files.write(run.resolve("recommender.bin"), noise);
        Files.createFile(run.resolve("empty.txt"));
        LabelVersion version = repository.publish(run);
        assertThat(version.folder().resolve("recommender.bin")).hasBinaryContent(noise);
        assertThat(version.folder().resolve("empty.txt")).isEmptyFile();
    }

    @Test
    void theSameRunGivesTheSameHashAndAnotherRunAnother() throws IOException {
        String first = hash(repository.add(run(1)));
        String again = hash(repository.add(run(1)));
        String other = hash(repository.add(run(2)));
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    private static String hash(LabelVersion version) {
        return version.id().substring(version.id().indexOf('-'));
    }

    @Test
    void aReaderIsToldWhatToDoWhileNothingIsPublished() throws IOException {
        assertThat(repository.versions()).isEmpty();
        assertThat(repository.published()).isEmpty();
        assertThat(repository.formerlyCurrent()).isEmpty();
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.isCurrent(run(1))).isFalse();
        assertThatThrownBy(repository::current)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("No labels have been published to ")
                .hasMessageEndingWith(" yet. Publish a run first: labelcraft:schedule and labelcraft:publish do, and so"
                        + " does LabelRepository.publish.");
    }

    @Test
    void aRunWithoutLabelsIsRefused() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        assertThatThrownBy(() -> repository.publish(run))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no labels.csv in the run's folder " + run
                        + ". Make one with labelcraft:train, then publish it.");
    }

    @Test
    void labelsThatNobodyCouldReadAreNotPublished() throws IOException {
        LabelVersion good = repository.publish(run(1));
        Path torn = run(2);
        Files.writeString(torn.resolve("labels.csv"), "user,item,time,log_row,label\n1,2,3");
        assertThatThrownBy(() -> repository.publish(torn))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("expected 5 columns, found 3");
        assertOnlyVersion(good);
    }

    @Test
    void aPublicationThatFailsHalfWayLeavesTheLastVersion() throws IOException {
        LabelVersion good = repository.publish(run(1));
        try (LabelRepository failing = place.open(new CallingClock(LabelRepositoryContract::stop))) {
            assertThatThrownBy(() -> failing.publish(run(2))).hasMessage("stopped");
        }
        assertOnlyVersion(good);
        repository.publish(run(2));
        assertThat(repository.versions()).hasSize(2);
    }

    private static void stop() {
        throw new IllegalStateException("stopped");
    }

    private void assertOnlyVersion(LabelVersion good) {
        assertThat(repository.current()).isEqualTo(good);
        assertThat(repository.versions()).containsExactly(good);
    }

    @Test
    void aVersionThatWasAddedIsNotCurrentUntilItIsMadeSo() throws IOException {
        LabelVersion published = repository.publish(run(1));
        LabelVersion held = repository.add(run(2));
        assertThat(repository.current()).isEqualTo(published);
        assertThat(repository.version(held.id())).isEqualTo(held);

        assertThat(repository.makeCurrent(held.id())).isEqualTo(held);
        assertThat(repository.current()).isEqualTo(held);
        assertThat(repository.formerlyCurrent()).containsExactly(published);
    }

    @Test
    void labelsThatAreCurrentAlreadyAreNotPublishedAgain() throws IOException {
        LabelVersion first = repository.publish(run(1));
        Files.writeString(run(1).resolve("metrics.json"), "{}");
        assertThat(repository.isCurrent(folder.resolve("run1"))).isTrue();
        assertThat(repository.publish(folder.resolve("run1"))).isEqualTo(first);
        assertOnlyVersion(first);
        assertThat(repository.makeCurrent(first.id())).isEqualTo(first);
        assertThat(repository.formerlyCurrent()).isEmpty();
    }

    @Test
    void rollingBackGoesBackOneVersionAtATime() throws IOException {
        List<LabelVersion> nights = publish(3);
        assertThat(repository.formerlyCurrent()).containsExactly(nights.get(1), nights.get(0));
        assertThat(repository.rollback()).isEqualTo(nights.get(1));
        assertThat(repository.rollback()).isEqualTo(nights.get(0));
        assertThatThrownBy(repository::rollback)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("No stored version was current before the current one")
                .hasMessageContaining("Nothing was changed");
        assertThat(repository.current()).isEqualTo(nights.get(0));
        assertThat(repository.versions()).containsExactlyElementsOf(nights);
    }

    @Test
    void rollingBackUndoesTheReturnToAnEarlierVersion() throws IOException {
        List<LabelVersion> nights = publish(3);
        repository.makeCurrent(nights.get(0).id());
        assertThat(repository.rollback()).isEqualTo(nights.get(2));
    }

    @Test
    void aVersionThatIsNotThereIsAnsweredWithTheNearest() throws IOException {
        assertThatThrownBy(() -> repository.version("..")).hasMessageContaining("which holds none yet");
        String id = repository.publish(run(1)).id();
        String mistyped = id.replace("2026", "2027");
        for (String wrong : List.of(mistyped, "../" + id)) {
            assertThatThrownBy(() -> repository.makeCurrent(wrong))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("The label version is \"" + wrong + "\"; expected one of the versions in ")
                    .hasMessageContaining("the nearest is " + id);
        }
        assertThat(repository.current().id()).isEqualTo(id);
    }

    @Test
    void pruningKeepsTheNewestTheCurrentOneAndTheOneBeforeIt() throws IOException {
        List<LabelVersion> nights = publish(6);
        repository.makeCurrent(nights.get(1).id());
        repository.makeCurrent(nights.get(2).id());

        assertThat(repository.prune(2))
                .containsExactly(nights.get(0).id(), nights.get(3).id());
        assertThat(repository.versions()).containsExactly(nights.get(1), nights.get(2), nights.get(4), nights.get(5));
        assertThat(repository.current()).isEqualTo(nights.get(2));
        assertThat(repository.prune(2)).isEmpty();
        assertThat(repository.rollback()).isEqualTo(nights.get(1));
    }

    @Test
    void rollingBackPassesOverWhatWasPruned() throws IOException {
        List<LabelVersion> nights = publish(5);
        repository.makeCurrent(nights.get(0).id());
        repository.prune(1);
        assertThat(repository.versions()).containsExactly(nights.get(0), nights.get(4));
        repository.rollback();
        assertThat(repository.current()).isEqualTo(nights.get(4));
        assertThat(repository.rollback()).isEqualTo(nights.get(0));
    }

    @Test
    void noFewerThanOneVersionIsKept() {
        assertThatThrownBy(() -> repository.prune(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wholeVersionsAreFoundWhole() throws IOException {
        LabelVersion first = publish(2).get(0);
        assertThat(repository.verify()).isEmpty();
        assertThat(repository.verify(first.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../versions",
                "/etc",
                "..\\versions",
                "20261124T031500.000Z-1a2b3c4d\0",
                "20261124T031500.000Z-1a2b3c4d/../..",
                ""
            })
    void anIdThatWouldLeadElsewhereIsNone(String id) throws IOException {
        LabelVersion version = repository.publish(run(1));
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> repository.version(id), () -> repository.makeCurrent(id), () -> repository.verify(id))) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("expected one of the versions");
        }
        assertThat(repository.current()).isEqualTo(version);
    }

    @Test
    void aDamagedVersionDoesNotBecomeCurrent() throws IOException {
        LabelVersion first = repository.publish(run(1));
        LabelVersion second = repository.publish(run(2));
        damage(first);

        for (ThrowingCallable attempt :
                List.<ThrowingCallable>of(() -> repository.makeCurrent(first.id()), repository::rollback)) {
            assertThatThrownBy(attempt)
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("The label version " + first.id() + " is damaged: labels.csv ")
                    .hasMessageContaining("nothing was changed");
        }
        assertThat(repository.current()).isEqualTo(second);
    }

    @Test
    void aSecondPublisherIsRefusedAndLeavesTheFirstAlone() throws IOException {
        Path second = run(2);
        List<String> refused = new ArrayList<>();
        try (LabelRepository other = place.open(NIGHT);
                LabelRepository first =
                        place.open(new CallingClock(() -> assertThatThrownBy(() -> other.publish(second))
                                .isInstanceOf(UserException.class)
                                .satisfies(failure -> refused.add(failure.getMessage()))))) {
            LabelVersion published = first.publish(run(1));
            assertOnlyVersion(published);
            assertThat(refused).hasSize(1);
            assertThat(refused.get(0))
                    .contains(" are being published to ", " already, by ")
                    .containsPattern("by (this process|process "
                            + ProcessHandle.current().pid() + " of user )")
                    .endsWith("Nothing was changed. Publish again when that has ended.");
        }
    }

    @Test
    void aReaderNeverSeesATornOrAMissingVersionWhileVersionsComeAndGo() throws Exception {
        repository.publish(run(1));
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reading = () -> {
            int last = 0;
            try (LabelRepository reader = place.open(NIGHT)) {
                while (!done.get()) {
                    int number = reader.read(LabelRepositoryContract::numberOf);
                    assertThat(number).isGreaterThanOrEqualTo(last);
                    last = number;
                }
            }
            return last;
        };
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> seen = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(reading))
                    .toList();
            for (int number = 2; number <= PUBLICATIONS; number++) {
                repository.publish(run(number));
                repository.prune(1);
            }
            done.set(true);
            for (Future<Integer> last : seen) {
                assertThat(last.get()).isPositive();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(repository.versions()).hasSize(2);
    }

    private static int numberOf(LabelVersion version) {
        try {
            return PublishedRun.numberOf(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPublisherThatIsKilledInTheMiddleLeavesTheCurrentVersionAndNoLock() throws Exception {
        LabelVersion good = repository.publish(run(1));
        try (ChildJvm child = ChildJvm.start(HaltedPublisher.class, arguments(run(2)))) {
            assertThat(child.line()).isEqualTo("copied");
            child.kill();
        }
        assertOnlyVersion(good);
        assertThat(PublishedRun.numberOf(publishOnceTheOwnerIsGone(run(3)))).isEqualTo(3);
        assertThat(repository.versions()).hasSize(2);
        assertThat(repository.verify()).isEmpty();
    }

    @Test
    void aPublisherThatIsKilledAtWorkLeavesAWholeVersion() throws Exception {
        try (ChildJvm child = ChildJvm.start(BusyPublisher.class, arguments(folder.resolve("busy")))) {
            assertThat(child.line()).isEqualTo("1");
            assertThat(child.line()).isEqualTo("2");
            child.kill();
        }
        assertThat(repository.read(LabelRepositoryContract::numberOf)).isGreaterThanOrEqualTo(2);
        assertThat(repository.verify()).isEmpty();
        assertThat(PublishedRun.numberOf(publishOnceTheOwnerIsGone(run(0)))).isZero();
    }

    private String[] arguments(Path run) {
        return Stream.concat(Stream.of(place.arguments()), Stream.of(run.toString()))
                .toArray(String[]::new);
    }

    /** A database server may hear a moment later than this process that the owner of a connection has died. */
    private LabelVersion publishOnceTheOwnerIsGone(Path run) {
        while (true) {
            try {
                return repository.publish(run);
            } catch (UserException e) {
                assertThat(e).hasMessageContaining("are being published to");
            }
        }
    }

    /** Publishes a run, says when its files are copied, and goes no further. */
    static final class HaltedPublisher {

        public static void main(String[] arguments) {
            Clock halting = new CallingClock(() -> {
                System.out.println("copied");
                waitForever();
            });
            try (LabelRepository repository = RepositoryPlace.parse(arguments).open(halting)) {
                repository.publish(Path.of(arguments[3]));
            }
        }

        private static void waitForever() {
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Publishes and prunes without end, and prints the number of each publication. */
    static final class BusyPublisher {

        public static void main(String[] arguments) throws IOException {
            try (LabelRepository repository = RepositoryPlace.parse(arguments).open(Clock.systemUTC())) {
                for (int number = 1; ; number++) {
                    repository.publish(PublishedRun.write(Path.of(arguments[3]), number));
                    repository.prune(1);
                    System.out.println(number);
                }
            }
        }
    }
}
