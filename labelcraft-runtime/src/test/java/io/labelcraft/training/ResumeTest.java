package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.nn.TensorEngine;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search that was interrupted and resumed ends with the very bits of one that was not. */
class ResumeTest {

    private static final TensorEngine ENGINE = new TensorEngine("CpuBackend", "1");

    @TempDir
    private Path folder;

    private Path checkpoints;
    private final FeedbackTable table = SmallLog.table(16, 150, 12, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    @BeforeEach
    void name() {
        checkpoints = folder.resolve("checkpoints");
    }

    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private LearnedLabels search(ModelSpec spec, Progress progress, Checkpoints checkpoints) {
        TrainingContext context = TrainingContext.of(spec, table, progress, checkpoints);
        RecommenderTrainer trainer = new RecommenderTrainer(context);
        return new LabelSearch(context, trainer).search(new FixedLabelRecommenders(context, trainer));
    }

    private void interrupt(ModelSpec spec, int epoch) {
        Progress interrupting = event -> {
            if (event instanceof Progress.EpochEnded ended
                    && ended.stage().equals(LabelSearch.STAGE)
                    && ended.epoch() == epoch) {
                throw new Interruption();
            }
        };
        assertThatThrownBy(() -> search(spec, interrupting, Checkpoints.in(checkpoints, "key", ENGINE, false)))
                .isInstanceOf(Interruption.class);
    }

    private static ModelSpec spec(
            TrainingSpec.Precision precision, TrainingSpec.Update update, int epochs, int patience) {
        ModelSpec spec = SmallLog.spec();
        TrainingSpec training = spec.training();
        return SmallLog.with(
                spec,
                spec.recommender(),
                new TrainingSpec(
                        precision,
                        epochs,
                        1,
                        32,
                        training.loss(),
                        training.clip(),
                        update,
                        training.metaGradient(),
                        training.holdOutUsers(),
                        training.k(),
                        training.softTopK(),
                        new BalancingSpec(BalancingSpec.Kind.DYNAMIC, 5, 0.95, false, 0.1, 20, 5e-5),
                        false,
                        patience));
    }

    @ParameterizedTest
    @CsvSource({
        "1, DOUBLE, ONLINE, 0",
        "2, DOUBLE, LOOKAHEAD, 0",
        "3, FLOAT, ONLINE, 0",
        "4, FLOAT, LOOKAHEAD, 0",
        "2, DOUBLE, ONLINE, 1",
        "3, DOUBLE, ONLINE, 3",
        "3, FLOAT, ONLINE, 3"
    })
    void goesOnToTheVeryBitsOfTheUninterruptedRun(
            int epoch, TrainingSpec.Precision precision, TrainingSpec.Update update, int patience) {
        ModelSpec spec = spec(precision, update, 4, patience);
        LearnedLabels uninterrupted = search(spec, event -> {}, Checkpoints.none());
        interrupt(spec, epoch);
        LearnedLabels resumed = search(spec, events::add, Checkpoints.in(checkpoints, "key", ENGINE, true));

        assertThat(events).contains(new Progress.Resumed(LabelSearch.STAGE, epoch));
        assertThat(resumed.labels()).isEqualTo(uninterrupted.labels());
        assertThat(resumed.recommender().parameters().snapshot().toArray())
                .isEqualTo(uninterrupted.recommender().parameters().snapshot().toArray());
        assertThat(resumed.epochs())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(uninterrupted.epochs());
    }

    @Test
    void theCheckpointOfAnotherRunIsIgnoredWithAMessage() {
        ModelSpec spec = spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0);
        interrupt(spec, 1);
        LearnedLabels labels = search(spec, events::add, Checkpoints.in(checkpoints, "another key", ENGINE, true));

        assertThat(events)
                .contains(new Progress.CheckpointsIgnored(
                        checkpoints + " is of a run with other settings, log or version"))
                .noneMatch(event -> event instanceof Progress.Resumed);
        assertThat(labels.labels())
                .isEqualTo(search(spec, event -> {}, Checkpoints.none()).labels());
    }

    @ParameterizedTest
    @CsvSource({"CpuBackend, 2", "JCublasBackend, 1"})
    void theCheckpointOfAnotherEngineIsRefusedAndStays(String backend, String threads) {
        ModelSpec spec = spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0);
        interrupt(spec, 1);
        TensorEngine other = new TensorEngine(backend, threads);
        assertThatThrownBy(() -> search(spec, events::add, Checkpoints.in(checkpoints, "key", other, true)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("The checkpoint in " + checkpoints
                        + " was made by CpuBackend with threads: 1, and this run has " + backend + " with threads: "
                        + threads + ", ");
        search(spec, events::add, Checkpoints.in(checkpoints, "key", ENGINE, true));
        assertThat(events).contains(new Progress.Resumed(LabelSearch.STAGE, 1));
    }

    @Test
    void aRecommenderTrainedBeforeTheInterruptionIsNotTrainedAgain() {
        ModelSpec spec = spec(TrainingSpec.Precision.FLOAT, TrainingSpec.Update.ONLINE, 2, 1);
        double[] labels = SmallLog.gaussian(table.rows(), 1);
        double[] trained = train(spec, labels, Checkpoints.in(checkpoints, "key", ENGINE, false));
        events.clear();

        assertThat(train(spec, labels, Checkpoints.in(checkpoints, "key", ENGINE, true)))
                .isEqualTo(trained);
        assertThat(events).containsExactly(new Progress.TrainedBefore("mine"), new Progress.Skipped(2));
        assertThat(train(spec, labels, Checkpoints.none())).isEqualTo(trained);
    }

    private double[] train(ModelSpec spec, double[] labels, Checkpoints saved) {
        TrainingContext context = TrainingContext.of(spec, table, events::add, saved);
        return new RecommenderTrainer(context)
                .train("mine", labels)
                .scores(table.split().test());
    }

    @Test
    void aDamagedOrMissingCheckpointIsIgnoredWithAMessage() throws IOException {
        ModelSpec spec = spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0);
        search(spec, events::add, Checkpoints.in(checkpoints, "key", ENGINE, true));
        assertThat(events).contains(new Progress.CheckpointsIgnored("there is none in " + checkpoints));

        Path file = checkpoints.resolve("search.bin");
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2]++;
        Files.write(file, damaged);
        search(spec, events::add, Checkpoints.in(checkpoints, "key", ENGINE, true));
        assertThat(events)
                .contains(new Progress.StageRepeated("search", file + " is no whole checkpoint of this version"))
                .noneMatch(event -> event instanceof Progress.Resumed);
    }

    @Test
    void withoutResumeACheckpointIsNotLookedAt() throws IOException {
        Files.createDirectory(checkpoints);
        Files.writeString(checkpoints.resolve("search.bin"), "something else");
        ModelSpec spec = spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0);
        search(spec, events::add, Checkpoints.in(checkpoints, "key", ENGINE, false));
        assertThat(events).allMatch(event -> event instanceof Progress.EpochEnded || HeardWork.isCounted(event));
    }

    private Checkpoints of(String key, boolean resume) {
        return Checkpoints.in(checkpoints, key, ENGINE, resume);
    }

    private record Text(String text) implements Resumable {
        @Override
        public void write(DataOutput out) throws IOException {
            out.writeUTF(text);
        }

        @Override
        public void read(DataInput in) throws IOException {
            assertThat(in.readUTF()).isEqualTo(text);
        }
    }

    private static final class FullDisk implements Resumable {
        @Override
        public void write(DataOutput out) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void read(DataInput in) {
            throw new UnsupportedOperationException();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(checkpoints)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void restores(String key, String stage, String text) {
        assertThat(of(key, true).resume(stage, new Text(text), events::add)).isTrue();
    }

    @Test
    void whatAnotherRunHasLeftStaysUntilTheFirstCheckpointIsWritten() throws IOException {
        Checkpoints old = of("old", false);
        old.save("WT", new Text("old WT"));
        old.save("search", new Text("old search"));
        Checkpoints next = of("new", false);
        assertThatThrownBy(() -> next.save("WT", new FullDisk()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No space left on device");
        assertThat(names()).containsExactly("WT.bin", "search.bin");
        restores("old", "WT", "old WT");
        restores("old", "search", "old search");

        next.save("WT", new Text("new WT"));
        assertThat(names()).containsExactly("WT.bin");
        restores("new", "WT", "new WT");
    }

    /** As when the labelcraft.resume of the second attempt was forgotten. */
    @Test
    void anEarlierAttemptAtTheSameRunIsKept() {
        of("key", false).save("search", new Text("search"));
        of("key", false).save("WT", new Text("WT"));
        restores("key", "search", "search");
        restores("key", "WT", "WT");
    }

    /** As when the process dies between writing its first checkpoint and deleting those of another run. */
    @Test
    void ofAMixtureOnlyTheRunsOwnAreTaken() throws IOException {
        of("old", false).save("search", new Text("old search"));
        byte[] search = Files.readAllBytes(checkpoints.resolve("search.bin"));
        of("new", false).save("WT", new Text("new WT"));
        Files.write(checkpoints.resolve("search.bin"), search);

        restores("new", "WT", "new WT");
        assertThat(of("new", true).resume("search", new Text("none"), events::add))
                .isFalse();
        restores("old", "search", "old search");
        assertThat(events).isEmpty();
    }

    @Test
    void whatAKilledWriteHasLeftIsSweptAway() throws IOException {
        of("key", false).save("WT", new Text("WT"));
        Files.writeString(checkpoints.resolve(".search.bin-4711"), "half of a state");
        Checkpoints resumed = of("key", true);
        assertThat(resumed.resume("WT", new Text("WT"), events::add)).isTrue();
        resumed.save("search", new Text("search"));
        assertThat(names()).containsExactly("WT.bin", "search.bin");
    }

    @Test
    void oneDamagedCheckpointRepeatsItsStageAlone() throws IOException {
        of("key", false).save("WT", new Text("WT"));
        Path damaged = checkpoints.resolve("D2Q.bin");
        Files.writeString(damaged, "not what was written");
        Checkpoints resumed = of("key", true);
        assertThat(resumed.resume("D2Q", new Text("D2Q"), events::add)).isFalse();
        assertThat(resumed.resume("WT", new Text("WT"), events::add)).isTrue();
        assertThat(events)
                .containsExactly(
                        new Progress.StageRepeated("D2Q", damaged + " is no whole checkpoint of this version"));
    }

    @Test
    void leavesOneFolderWithAFileForEachStageAndNothingElse() throws IOException {
        interrupt(spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0), 2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(checkpoints);
        }
        try (Stream<Path> files = Files.list(checkpoints)) {
            assertThat(files).containsExactly(checkpoints.resolve("search.bin"));
        }
    }

    @Test
    void aCheckpointThatCannotBeWrittenStopsTheRun() {
        ModelSpec spec = spec(TrainingSpec.Precision.DOUBLE, TrainingSpec.Update.ONLINE, 2, 0);
        Path nowhere = folder.resolve("missing").resolve("checkpoints");
        assertThatThrownBy(() -> search(spec, events::add, Checkpoints.in(nowhere, "key", ENGINE, false)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot write the checkpoint " + nowhere.resolve("search.bin"));
    }
}
