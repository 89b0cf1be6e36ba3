package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.LabelSearch;
import io.labelcraft.training.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    private static final String KILLED_AFTER = "2";

    @TempDir
    private Path base;

    @BeforeEach
    void writeLog() {
        ShortVideoLog.write(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.training.epochs = 4");
    }

    private static RunOutcome run(Path base, String output, boolean resume, Progress progress) {
        RunRequest request = new RunRequest(
                ConfigLoader.load(
                        ShortVideoLog.config(),
                        Optional.of(base.resolve("labelcraft.conf")),
                        Map.of(),
                        Recommenders.names()),
                base,
                base.resolve(output),
                false,
                resume);
        return new TrainingRun(progress, table -> {}, Clock.systemUTC()).execute(request);
    }

    @Test
    void aRunThatWasKilledInTheMiddleGivesTheSameFilesOnceItIsResumed() throws Exception {
        RunOutcome uninterrupted = run(base, "uninterrupted", false, event -> {});
        try (ChildJvm child = ChildJvm.start(Run.class, base.toString())) {
            assertThat(child.line()).isEqualTo(KILLED_AFTER);
            child.kill();
        }
        Path folder = base.resolve("killed").resolve("short-video");
        assertThat(folder.resolve("checkpoint.bin")).exists();
        assertThat(folder.resolve("labels.csv")).doesNotExist();

        List<Progress.Event> events = new ArrayList<>();
        RunOutcome resumed = run(base, "killed", true, events::add);

        assertThat(events).contains(new Progress.Resumed(Integer.parseInt(KILLED_AFTER)));
        for (RunFile file : List.of(RunFile.LABELS, RunFile.METRICS, RunFile.LABELER, RunFile.RECOMMENDER)) {
            assertThat(resumed.folder().resolve(file.fileName()))
                    .hasSameBinaryContentAs(uninterrupted.folder().resolve(file.fileName()));
        }
        assertThat(folder.resolve("checkpoint.bin")).doesNotExist();
    }

    /** Changed settings are another run: its key differs. */
    @Test
    void theCheckpointOfOtherSettingsIsIgnored() throws Exception {
        Path folder = base.resolve("killed").resolve("short-video");
        List<Progress.Event> events = new ArrayList<>();
        try (ChildJvm child = ChildJvm.start(Run.class, base.toString())) {
            child.line();
            child.kill();
        }
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), "labelcraft.seed = 8");
        run(base, "killed", true, events::add);
        assertThat(events)
                .contains(new Progress.CheckpointIgnored(
                        folder.resolve("checkpoint.bin") + " is of a run with other settings, log or version"));
    }

    /** Trains in the folder it is given, and after the second epoch says so and waits. */
    static final class Run {

        public static void main(String[] arguments) {
            run(Path.of(arguments[0]), "killed", false, event -> {
                if (event instanceof Progress.EpochEnded ended
                        && ended.stage().equals(LabelSearch.STAGE)
                        && ended.epoch() == Integer.parseInt(KILLED_AFTER)) {
                    System.out.println(KILLED_AFTER);
                    waitForever();
                }
            });
        }

        private static void waitForever() {
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
