package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    private Path parent;

    @Test
    void goesWithAllThatIsInItWhenItIsClosed() throws IOException {
        TemporaryFolder folder = TemporaryFolder.in(parent);
        Files.createDirectories(folder.path().resolve("nested"));
        Files.writeString(folder.path().resolve("nested/library.so"), "code");

        folder.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void oneWhoseOwnerIsDeadGoesWithTheNext() throws IOException {
        Path abandoned = Files.createDirectory(parent.resolve("labelcraft-1"));
        Files.writeString(abandoned.resolve("lock"), "");
        Files.writeString(abandoned.resolve("library.so"), "code");

        try (TemporaryFolder next = TemporaryFolder.in(parent)) {
            assertThat(abandoned).doesNotExist();
            assertThat(next.path()).isDirectory();
        }
    }

    @Test
    void oneThatIsInUseStays() throws IOException {
        try (TemporaryFolder used = TemporaryFolder.in(parent);
                TemporaryFolder next = TemporaryFolder.in(parent)) {
            assertThat(used.path()).isDirectory().isNotEqualTo(next.path());
        }
    }

    @Test
    void foldersOfOthersStay() throws IOException {
        Path other = Files.createDirectory(parent.resolve("labelcraft-of-another-program"));

        TemporaryFolder.in(parent).close();

        assertThat(other).isDirectory();
    }
}
