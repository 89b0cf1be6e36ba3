package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path output;

    private Path model() {
        return output.resolve("model");
    }

    private static void write(Path folder, String text, RunFile... files) throws IOException {
        Files.createDirectories(folder);
        for (RunFile file : files) {
            Files.writeString(folder.resolve(file.fileName()), text);
        }
    }

    private void run(String text, RunFile... files) throws IOException {
        try (RunFolder folder = RunFolder.open(model())) {
            for (RunFile file : files) {
                Files.writeString(folder.file(file), text);
            }
            folder.commit();
        }
    }

    private void assertAllHold(String text) throws IOException {
        for (RunFile file : RunFile.values()) {
            assertThat(model().resolve(file.fileName())).hasContent(text);
        }
        try (Stream<Path> entries = Files.list(output)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("model", ".model.lock");
        }
    }

    @Test
    void replacesAllFilesAndLeavesOthersAlone() throws IOException {
        write(model(), "old", RunFile.values());
        Files.writeString(model().resolve("notes.txt"), "mine");
        run("new", RunFile.values());
        assertAllHold("new");
        assertThat(model().resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aCommitThatFailsHalfwayPutsTheOldFilesBack() throws IOException {
        write(model(), "old", RunFile.values());
        assertThatThrownBy(() -> run("new", RunFile.METRICS, RunFile.LABELS))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Earlier results stay as they were");
        assertAllHold("old");
    }

    @Test
    void whatACrashHasLeftHalfwayIsUndoneByTheNextRun() throws IOException {
        write(output.resolve(".model.old"), "old", RunFile.METRICS, RunFile.LABELS, RunFile.LABELER);
        write(model(), "new", RunFile.METRICS);
        write(model(), "old", RunFile.RECOMMENDER, RunFile.MANIFEST);
        write(output.resolve(".model.new"), "new", RunFile.LABELS);
        RunFolder.open(model()).close();
        for (RunFile file : new RunFile[] {RunFile.METRICS, RunFile.LABELS, RunFile.LABELER}) {
            assertThat(model().resolve(file.fileName())).hasContent("old");
        }
    }

    @Test
    void aCrashAfterTheCommitKeepsTheNewFiles() throws IOException {
        write(model(), "new", RunFile.values());
        write(output.resolve(".model.done"), "old", RunFile.values());
        RunFolder.open(model()).close();
        assertAllHold("new");
    }

    @Test
    void whatACrashHasLeftOfTheTrialToWriteGoesWithTheNextRun() throws IOException {
        write(model(), "old", RunFile.values());
        Files.createFile(model().resolve(".writable"));

        RunFolder.open(model()).close();

        try (Stream<Path> files = Files.list(model())) {
            assertThat(files).hasSize(RunFile.values().length);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNotKeptLocked() throws IOException {
        Path inTheWay = Files.createDirectories(model().resolve(".writable/full"));

        assertThatThrownBy(() -> RunFolder.open(model()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot write to the output folder");

        Files.delete(inTheWay);
        RunFolder.open(model()).close();
    }

    @Test
    void twoRunsCannotWorkOnOneFolder() {
        try (RunFolder first = RunFolder.open(model())) {
            assertThat(first.file(RunFile.LABELS).getParent()).isDirectory();
            assertThatThrownBy(() -> RunFolder.open(model()))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("Another run works on")
                    .hasMessageContaining("this process");
        }
        RunFolder.open(model()).close();
    }
}
