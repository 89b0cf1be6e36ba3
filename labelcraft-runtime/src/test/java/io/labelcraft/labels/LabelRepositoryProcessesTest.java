package io.labelcraft.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.ChildJvm;
import io.labelcraft.UserException;
import io.labelcraft.files.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LabelRepositoryProcessesTest {

    private static final int PUBLICATIONS = 20;

    @TempDir
    private Path folder;

    @Test
    void aReaderInAnotherProcessSeesEachVersionWholeOrNotAtAll() throws Exception {
        Path place = folder.resolve("repository");
        try (LabelRepository repository = LabelRepository.open(place)) {
            repository.publish(PublishedRun.write(folder.resolve("run"), 1));
            try (ChildJvm reader = ChildJvm.start(Reader.class, place.toString())) {
                assertThat(reader.line()).isEqualTo("1");
                for (int number = 2; number <= PUBLICATIONS; number++) {
                    repository.publish(PublishedRun.write(folder.resolve("run"), number));
                    assertThat(reader.line()).isEqualTo(Integer.toString(number));
                }
                assertThat(reader.end()).isZero();
            }
        }
    }

    @Test
    void aSecondPublisherIsRefusedUntilTheFirstHasDied() throws Exception {
        Path place = Files.createDirectory(folder.resolve("repository"));
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        try (LabelRepository repository = LabelRepository.open(place);
                ChildJvm owner = ChildJvm.start(LockOwner.class, place.toString())) {
            assertThat(owner.line()).isEqualTo("locked");
            assertThatThrownBy(() -> repository.publish(run))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(
                            "Labels are being published to " + place.toRealPath() + " already, by process "
                                    + owner.pid() + " of user " + System.getProperty("user.name") + ", since 20")
                    .hasMessageEndingWith("Nothing was changed. Publish again when that has ended.");
            owner.kill();
            assertThat(repository.publish(run)).isEqualTo(repository.current());
        }
    }

    @Test
    void aSecondPublisherOfTheSameProcessIsRefusedAndLeavesTheLockAlone() throws Exception {
        Path place = Files.createDirectory(folder.resolve("repository"));
        Path run = PublishedRun.write(folder.resolve("run"), 1);
        try (LabelRepository repository = LabelRepository.open(place)) {
            try (FolderLock lock = FolderLock.acquire(place, "publisher.lock", UserException::new)) {
                assertThatThrownBy(() -> repository.publish(run))
                        .isInstanceOf(UserException.class)
                        .hasMessageContaining("already, by this process");
                try (ChildJvm other = ChildJvm.start(LockOwner.class, place.toString())) {
                    assertThat(other.line()).startsWith("refused");
                }
            }
            assertThat(repository.publish(run)).isEqualTo(repository.current());
        }
    }

    /** Reads the current version over and over until its input ends, and prints its number whenever that is another. */
    static final class Reader {

        public static void main(String[] arguments) throws IOException {
            Thread untilToldToEnd = ChildJvm.untilToldToEnd();
            int last = 0;
            try (LabelRepository repository = LabelRepository.open(Path.of(arguments[0]))) {
                while (untilToldToEnd.isAlive()) {
                    int number = PublishedRun.numberOf(repository.current());
                    if (number != last) {
                        System.out.println(number);
                    }
                    last = number;
                }
            }
        }
    }

    /** Takes the lock and keeps it until its input ends. */
    static final class LockOwner {

        public static void main(String[] arguments) throws IOException {
            try (FolderLock lock = FolderLock.acquire(Path.of(arguments[0]), "publisher.lock", UserException::new)) {
                System.out.println("locked");
                System.in.read();
            } catch (UserException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }
}
