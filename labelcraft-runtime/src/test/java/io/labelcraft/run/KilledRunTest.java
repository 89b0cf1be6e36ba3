package io.labelcraft.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.ChildJvm;
import io.labelcraft.HeardWork;
import io.labelcraft.ShortVideoLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ConfigLoader;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.LabelSearch;
import io.labelcraft.training.Progress;
import io.labelcraft.training.Progress.EpochEnded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    @TempDir
    private Path base;

    private Path checkpoints;
    private final List<Progress.Event> events = new ArrayList<>();

    @BeforeEach
    void writeLog() {
        checkpoints = base.resolve("killed").resolve("short-video").resolve("checkpoints");
        ShortVideoLog.write(base.resolve("feedback.csv"));
        settings("labelcraft.training.epochs = 4");
    }

    private void settings(String... more) {
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"), more);
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

    private void killAfter(String stage, int epoch, Map<String, String> environment) throws Exception {
        try (ChildJvm child = ChildJvm.start(Run.class, environment, base.toString(), stage, Integer.toString(epoch))) {
            assertThat(child.line()).isEqualTo(stage);
            child.kill();
        }
    }

    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void interruptAfter(String stage, int epoch) {
        Progress interrupting = event -> {
            if (ends(event, stage, epoch)) {
                throw new Interruption();
            }
        };
        assertThatThrownBy(() -> run(base, "killed", false, interrupting)).isInstanceOf(Interruption.class);
    }

    private static boolean ends(Progress.Event event, String stage, int epoch) {
        return event instanceof EpochEnded ended && ended.stage().equals(stage) && ended.epoch() == epoch;
    }

    private void resumesToTheFilesOf(RunOutcome uninterrupted) {
        RunOutcome resumed = run(base, "killed", true, events::add);
        for (RunFile file : List.of(RunFile.LABELS, RunFile.METRICS, RunFile.LABELER, RunFile.RECOMMENDER)) {
            assertThat(resumed.folder().resolve(file.fileName()))
                    .hasSameBinaryContentAs(uninterrupted.folder().resolve(file.fileName()));
        }
        assertThat(checkpoints).doesNotExist();
    }

    private static List<String> trained(List<Progress.Event> heard) {
        return heard.stream()
                .filter(EpochEnded.class::isInstance)
                .map(event -> ((EpochEnded) event).stage())
                .distinct()
                .toList();
    }

    @Test
    void aRunThatWasKilledInTheMiddleGivesTheSameFilesOnceItIsResumed() throws Exception {
        List<Progress.Event> all = new ArrayList<>();
        RunOutcome uninterrupted = run(base, "uninterrupted", false, all::add);
        assertThat(trained(all)).containsExactly("WT", "D2Q", "EF", "search", "LabelCraft", "PCR", "DVR");
        killAfter(LabelSearch.STAGE, 2, Map.of());
        assertThat(checkpoints.resolve("search.bin")).exists();
        assertThat(checkpoints.resolveSibling("labels.csv")).doesNotExist();

        resumesToTheFilesOf(uninterrupted);
        assertThat(events)
                .contains(
                        new Progress.Resumed(LabelSearch.STAGE, 2),
                        new Progress.TrainedBefore("WT"),
                        new Progress.TrainedBefore("EF"));
        assertThat(trained(events)).containsExactly("search", "LabelCraft", "PCR", "DVR");
    }

    @Test
    void aRunThatWasInterruptedAfterTheSearchTrainsTheRestAlone() {
        RunOutcome uninterrupted = run(base, "uninterrupted", false, event -> {});
        interruptAfter("PCR", 1);

        resumesToTheFilesOf(uninterrupted);
        assertThat(trained(events)).containsExactly("PCR", "DVR");
    }

    /** The search waits for a better epoch when it is interrupted; what was best lies in the checkpoint. */
    @Test
    void theBestEpochBeforeTheInterruptionIsKept() {
        settings(
                "labelcraft.training { epochs = 12, patience = 2, fresh-recommender = false }",
                "labelcraft.recommender.learning-rate = 0.1",
                "labelcraft.evaluation.fixed-labels = [WT]");
        List<Progress.Event> all = new ArrayList<>();
        RunOutcome uninterrupted = run(base, "uninterrupted", false, all::add);
        int last = all.stream()
                .filter(Progress.StoppedEarly.class::isInstance)
                .map(Progress.StoppedEarly.class::cast)
                .filter(stopped -> stopped.stage().equals(LabelSearch.STAGE))
                .mapToInt(Progress.StoppedEarly::epoch)
                .findFirst()
                .orElseThrow();
        interruptAfter(LabelSearch.STAGE, last - 1);

        resumesToTheFilesOf(uninterrupted);
        assertThat(events)
                .contains(
                        new Progress.Resumed(LabelSearch.STAGE, last - 1),
                        new Progress.StoppedEarly(LabelSearch.STAGE, last));
    }

    /** Changed settings are another run: its key differs. */
    @Test
    void theCheckpointOfOtherSettingsIsIgnored() {
        interruptAfter("D2Q", 1);
        settings("labelcraft.seed = 8");

        run(base, "killed", true, events::add);
        assertThat(events)
                .containsOnlyOnce(new Progress.CheckpointsIgnored(
                        checkpoints + " is of a run with other settings, log or version"))
                .noneMatch(Progress.TrainedBefore.class::isInstance);
    }

    /** As when the process dies after its files are in place and before its checkpoints are deleted. */
    @Test
    void theNextRunDeletesWhatAFinishedRunCouldNot() throws IOException {
        interruptAfter("PCR", 1);
        Path copy = base.resolve("copy");
        PathUtils.copyDirectory(checkpoints, copy);
        run(base, "killed", true, events::add);
        PathUtils.copyDirectory(copy, checkpoints);

        assertThat(run(base, "killed", false, events::add).upToDate()).isTrue();
        assertThat(checkpoints).doesNotExist();
    }

    @Test
    void checkpointsOfOtherSettingsOutliveARunThatIsUpToDate() {
        run(base, "killed", false, events::add);
        settings("labelcraft.training.epochs = 4", "labelcraft.seed = 8");
        interruptAfter("D2Q", 1);
        settings("labelcraft.training.epochs = 4");

        assertThat(run(base, "killed", false, events::add).upToDate()).isTrue();
        assertThat(checkpoints.resolve("WT.bin")).exists();
    }

    @Test
    void theCheckpointOfAnotherNumberOfThreadsIsRefusedAndStays() throws Exception {
        TensorEngine engine = TensorEngine.current();
        String other = engine.threads().equals("1") ? "2" : "1";
        killAfter(LabelSearch.STAGE, 1, Map.of("OMP_NUM_THREADS", other));

        assertThatThrownBy(() -> run(base, "killed", true, events::add))
                .isInstanceOf(UserException.class)
                .hasMessage("The checkpoint in " + checkpoints + " was made by " + engine.backend() + " with threads: "
                        + other + ", and this run has " + engine.description() + ", which would end in other labels. Go"
                        + " on with the same labelcraft.backend and labelcraft.threads (outside of Maven: the class path"
                        + " and OMP_NUM_THREADS), or start at the beginning without labelcraft.resume.");
        assertThat(checkpoints.resolve("search.bin")).exists();
        assertThat(events).allMatch(HeardWork::isCounted);
    }

    /** Trains in the folder it is given, says so after the epoch it is given, and waits. */
    static final class Run {

        public static void main(String[] arguments) {
            String stage = arguments[1];
            int epoch = Integer.parseInt(arguments[2]);
            run(Path.of(arguments[0]), "killed", false, event -> {
                if (ends(event, stage, epoch)) {
                    System.out.println(stage);
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
