package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.HeardWork;
import io.labelcraft.ShortVideoSettings;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.ParetoFront;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepExperimentTest {

    private static final TensorEngine ENGINE = new TensorEngine("CpuBackend", "1");
    private static final double[][] WEIGHTS = {{3, 0, 0}, {0, 3, 0}, {0, 0, 3}, {1, 1, 1}};

    @TempDir
    private Path folder;

    private final ModelSpec spec = SmallLog.withFastLabels(SmallLog.spec());
    private final FeedbackTable table = SmallLog.table(16, 30, 10, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    private static List<LabelVariant> preferences(ModelSpec spec) {
        return Arrays.stream(WEIGHTS)
                .map(weights -> new LabelVariant(
                        "weights " + Arrays.toString(weights),
                        Map.of("weights", Arrays.toString(weights)),
                        SmallLog.withWeights(spec, weights)))
                .toList();
    }

    private Sweep sweep(FeedbackTable log) {
        return sweep(log, events::add, seed -> Checkpoints.none());
    }

    private Sweep sweep(FeedbackTable log, Progress progress, LongFunction<Checkpoints> checkpoints) {
        return new SweepExperiment(spec, log, progress, checkpoints).run(preferences(spec));
    }

    private LongFunction<Checkpoints> checkpoints(boolean resume) {
        return seed -> Checkpoints.in(folder.resolve("seed " + seed), "key " + seed, ENGINE, resume);
    }

    @Test
    void learnedPointsAndAsManyMixesAreTrained() {
        Sweep sweep = sweep(table);

        assertThat(sweep.ofKind(Kind.LEARNED))
                .extracting(SweepPoint::number, SweepPoint::weights)
                .containsExactly(
                        tuple(1, Map.of("usage", 3.0, "engagement", 0.0, "retention", 0.0)),
                        tuple(2, Map.of("usage", 0.0, "engagement", 3.0, "retention", 0.0)),
                        tuple(3, Map.of("usage", 0.0, "engagement", 0.0, "retention", 3.0)),
                        tuple(4, Map.of("usage", 1.0, "engagement", 1.0, "retention", 1.0)));
        assertThat(sweep.ofKind(Kind.LEARNED).get(2).settings()).isEqualTo(Map.of("weights", "[0.0, 0.0, 3.0]"));
        assertThat(sweep.ofKind(Kind.CONTROL)).hasSize(4).allSatisfy(mix -> {
            assertThat(mix.weights()).containsOnlyKeys("WT", "D2Q", "EF", "PCR", "U(d)");
            assertThat(mix.weights().values().stream()
                            .mapToDouble(weight -> weight)
                            .sum())
                    .isCloseTo(1, within(1e-2));
            assertThat(mix.settings()).isEmpty();
        });
        assertThat(sweep.unmeasurable()).isEmpty();
    }

    @Test
    void otherPreferencesGiveOtherLists() {
        assertThat(sweep(table).ofKind(Kind.LEARNED).stream()
                        .map(SweepPoint::metrics)
                        .distinct())
                .hasSize(WEIGHTS.length);
    }

    @Test
    void aPointWithNeutralWeightsIsTheWholeMethodOfAnAblation() {
        LabelVariant whole = new LabelVariant(Comparison.LEARNED, Map.of(), spec);

        Ablation ablation =
                new AblationExperiment(spec, table, event -> {}, seed -> Checkpoints.none()).run(whole, List.of());

        assertThat(sweep(table).ofKind(Kind.LEARNED).get(3).metrics())
                .isEqualTo(ablation.labels().get(0).metrics());
    }

    @Test
    void theMixThatIsOneFixedLabelAloneIsThatLabel() {
        Evaluation evaluation =
                new MultiSeedExperiment(spec, table, event -> {}, seed -> Checkpoints.none()).run(Optional.empty());

        SweepPoint first = sweep(table).ofKind(Kind.CONTROL).get(0);

        assertThat(first.weights()).containsEntry("WT", 1.0).containsEntry("EF", 0.0);
        assertThat(first.metrics().get("NWTG").mean())
                .isCloseTo(evaluation.methods().get(1).metrics().get("NWTG").mean(), within(1e-9));
    }

    @Test
    void theVolumesAreThoseOfTheFrontsAndTheirDifference() {
        Sweep sweep = sweep(table);
        Sweep.FrontVolumes volumes = sweep.volumes().orElseThrow();
        List<SweepPoint> learned = front(sweep, Kind.LEARNED);
        List<SweepPoint> mixed = front(sweep, Kind.CONTROL);

        assertThat(volumes.metrics()).containsExactly("NWTG", "NEG", "DS");
        assertThat(volumes.points()).isEqualTo(Math.min(learned.size(), mixed.size()));
        if (learned.size() == volumes.points()) {
            assertThat(volumes.learned().mean()).isCloseTo(volume(learned), within(1e-12));
        }
        if (mixed.size() == volumes.points()) {
            assertThat(volumes.mixes().mean()).isCloseTo(volume(mixed), within(1e-12));
        }
        assertThat(volumes.difference().mean())
                .isCloseTo(volumes.learned().mean() - volumes.mixes().mean(), within(1e-12));
        assertThat(volumes.difference().interval().low())
                .isLessThan(volumes.difference().interval().high());
    }

    private static List<SweepPoint> front(Sweep sweep, Kind kind) {
        return sweep.ofKind(kind).stream().filter(SweepPoint::onFront).toList();
    }

    /** In units of the best that a fixed label reaches in each metric. */
    private double volume(List<SweepPoint> points) {
        List<EvaluatedMethod> fixed = new MultiSeedExperiment(spec, table, event -> {}, seed -> Checkpoints.none())
                .run(Optional.empty())
                .ofKind(Kind.FIXED);
        return ParetoFront.hypervolume(points.stream()
                .map(point -> Stream.of("NWTG", "NEG", "DS")
                        .mapToDouble(metric -> point.metrics().get(metric).mean()
                                / fixed.stream()
                                        .mapToDouble(label ->
                                                label.metrics().get(metric).mean())
                                        .max()
                                        .orElseThrow())
                        .toArray())
                .toList());
    }

    @Test
    void theFrontIsChosenByTheHoldOutAlone() {
        Sweep before = sweep(table);
        Random random = new Random(5);
        for (int row : table.split().test()) {
            table.item()[row] = random.nextInt(30);
            table.timeMillis()[row] = random.nextInt(1_000_000);
            table.itemFeatures().get("tag").codes()[row] = random.nextInt(7);
            table.feedback().get("like")[row] = random.nextInt(2);
            table.feedback().get("watchTime")[row] = 1000 * random.nextDouble();
            table.itemDuration().orElseThrow()[row] = 1 + 1000 * random.nextDouble();
        }

        Sweep after = sweep(table);

        assertThat(after.points())
                .extracting(SweepPoint::weights, SweepPoint::holdOut, SweepPoint::onFront)
                .isEqualTo(before.points().stream()
                        .map(point -> tuple(point.weights(), point.holdOut(), point.onFront()))
                        .toList());
        assertThat(after.points()).zipSatisfy(before.points(), (one, other) -> assertThat(one.metrics())
                .isNotEqualTo(other.metrics()));
    }

    @Test
    void aHoldOutWithoutExplicitFeedbackChoosesByTheOtherMetricsAndSaysSo() {
        Arrays.stream(table.split().holdOut()).forEach(row -> table.feedback().get("like")[row] = 0);

        Sweep sweep = sweep(table);

        assertThat(sweep.points())
                .allSatisfy(point -> assertThat(point.holdOut().get("NEG")).isNaN());
        assertThat(sweep.points()).anyMatch(SweepPoint::onFront).anyMatch(point -> !point.onFront());
        assertThat(sweep.volumes()).isPresent();
        assertThat(sweep.unmeasurable())
                .containsExactly(new Unmeasurable(
                        "NEG on the hold-out",
                        "it is defined for no hold-out user, so the fronts are chosen by the other metrics"));
    }

    @Test
    void whereEverythingHasCollapsedThereIsNoFrontAndNoVolume() {
        Arrays.fill(table.feedback().get("like"), 0);
        Arrays.fill(table.feedback().get("watchTime"), 7.3);
        Arrays.fill(table.itemDuration().orElseThrow(), 21.7);

        Sweep sweep = sweep(table);

        assertThat(sweep.points())
                .allMatch(SweepPoint::collapsed)
                .noneMatch(SweepPoint::onFront)
                .allSatisfy(point -> assertThat(point.holdOut()).isEmpty());
        assertThat(sweep.volumes()).isEmpty();
        assertThat(sweep.unmeasurable())
                .extracting(Unmeasurable::what)
                .containsExactly("NWTG", "NEG", "DS", "C", "hypervolume");
    }

    @Test
    void aLogWithoutAnyFixedLabelHasLearnedPointsAlone() {
        LogSpec log = spec.log();
        LogSpec.FeedbackColumn replays = new LogSpec.FeedbackColumn(
                "watchTime", "replays", LogSpec.Kind.COUNT, Optional.empty(), Optional.empty(), false);
        LogSpec counts = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                Optional.empty(),
                Optional.empty(),
                List.of(replays),
                log.itemFeatures(),
                log.userFeatures());
        FeedbackTable replayed = new FeedbackTable(
                table.users(),
                table.items(),
                table.user(),
                table.item(),
                table.timeMillis(),
                table.logRow(),
                Map.of("watchTime", table.feedback().get("watchTime")),
                Optional.empty(),
                table.itemFeatures(),
                table.userFeatures(),
                table.split(),
                table.summary());
        ModelSpec usage = SmallLog.with(spec, counts, spec.objectives().subList(0, 1));

        Sweep sweep = new SweepExperiment(usage, replayed, events::add, seed -> Checkpoints.none())
                .run(List.of(new LabelVariant("weights 1", Map.of(), usage)));

        assertThat(sweep.points()).extracting(SweepPoint::kind).containsExactly(Kind.LEARNED);
        assertThat(sweep.volumes()).isEmpty();
    }

    @Test
    void anInterruptedSweepGoesOnWithWhatIsNotYetTrained() {
        Sweep uninterrupted = sweep(table);
        long all = epochs();
        HeardWork.wentAsPlanned(events);
        events.clear();
        Progress interrupting = event -> {
            events.add(event);
            if (event instanceof Progress.EpochEnded ended
                    && ended.stage().startsWith("fusion WT 0.0 D2Q 1.0")
                    && ended.epoch() == ended.epochs()) {
                throw new IllegalStateException("interrupted");
            }
        };
        assertThatThrownBy(() -> sweep(table, interrupting, checkpoints(false))).hasMessage("interrupted");
        long done = epochs();
        events.clear();

        Sweep resumed = sweep(table, events::add, checkpoints(true));

        assertThat(resumed).usingRecursiveComparison().isEqualTo(uninterrupted);
        assertThat(events)
                .contains(
                        new Progress.TrainedBefore("scores of weights [3.0, 0.0, 0.0]"),
                        new Progress.TrainedBefore("scores of fusion WT 1.0 D2Q 0.0 EF 0.0 PCR 0.0 U(d) 0.0"));
        assertThat(done).isLessThan(all);
        assertThat(epochs()).isEqualTo(all - done + spec.training().epochs());
    }

    private long epochs() {
        return events.stream()
                .filter(event -> event instanceof Progress.EpochEnded)
                .count();
    }

    @Test
    void aPointsSettingsInAFileTrainToWhatThePointIs() throws Exception {
        String[] usual = {"labelcraft.seed = 3", "labelcraft.evaluation.fixed-labels = [WT]"};
        ShortVideoSettings settings = new ShortVideoSettings(folder, usual);
        ModelSpec swept = settings.with(Map.of("labelcraft.evaluation.seeds", "3"));
        FeedbackTable log = settings.log();
        List<LabelVariant> vectors =
                PreferenceVectors.of(settings.with(Map.of("labelcraft.evaluation.sweep-points", "5")), settings);
        SweepPoint point = new SweepExperiment(swept, log, events::add, any -> Checkpoints.none())
                .run(vectors.subList(1, 2))
                .points()
                .get(0);
        assertThat(point.weights()).isEqualTo(Map.of("usage", 1.5, "engagement", 1.5, "retention", 0.0));

        List<String> lines = new ArrayList<>(List.of(usual));
        point.settings().forEach((key, value) -> lines.add(key + " = " + value));
        ModelSpec published = new ShortVideoSettings(
                        Files.createDirectory(folder.resolve("published")), lines.toArray(String[]::new))
                .spec();
        Comparison trained =
                Experiment.on(published, log, event -> {}, Checkpoints.none()).run();

        trained.results().get(0).metrics().forEach((metric, summary) -> assertThat(
                        point.metrics().get(metric).mean())
                .as(metric)
                .isEqualTo(summary.mean()));
    }
}
