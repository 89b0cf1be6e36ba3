package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Split;
import io.labelcraft.labeling.RawFeedback;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparedMethodsTest {

    private static final String[] NAMES = {
        "LabelCraft", "WT", "EF", "WT+EF", "fusion", "random", "constant", "duration", "popularity"
    };

    private final ModelSpec spec = SmallLog.withChoosing(SmallLog.spec());
    private final FeedbackTable table = SmallLog.table(12, 20, 8, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    private TrainedMethods train(ModelSpec settings, FeedbackTable log) {
        TrainingContext context = TrainingContext.of(settings, log, events::add, Checkpoints.none());
        return ComparedMethods.train(context, log.split().test());
    }

    private static TrainedMethod method(TrainedMethods trained, String name) {
        return trained.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long distinctScores(TrainedMethods trained, String name) {
        return Arrays.stream(method(trained, name).scores()).distinct().count();
    }

    @Test
    void comparesLearnedLabelsWithFixedOnesAndControls() {
        TrainedMethods trained = train(spec, table);

        assertThat(trained.methods()).extracting(TrainedMethod::name).containsExactly(NAMES);
        assertThat(trained.methods())
                .extracting(TrainedMethod::kind)
                .containsExactly(
                        Kind.LEARNED,
                        Kind.FIXED,
                        Kind.FIXED,
                        Kind.FIXED,
                        Kind.CONTROL,
                        Kind.CONTROL,
                        Kind.CONTROL,
                        Kind.CONTROL,
                        Kind.CONTROL);
        assertThat(trained.methods()).allSatisfy(method -> assertThat(method.scores())
                .hasSameSizeAs(table.split().test())
                .doesNotContain(Double.NaN));
        assertThat(trained.unmeasurable()).isEmpty();
    }

    @Test
    void everyLabelIsTriedAsOftenAndSaysWhatWasChosen() {
        TrainedMethods trained = train(spec, table);

        for (String name : List.of("LabelCraft", "WT", "EF", "WT+EF")) {
            assertThat(method(trained, name).trials()).as(name).isEqualTo(3);
            assertThat(method(trained, name).chosen()).as(name).containsOnlyKeys("recommender.learning-rate");
        }
        assertThat(method(trained, "fusion").trials()).isEqualTo(3 + 2);
        assertThat(method(trained, "fusion").chosen())
                .containsOnlyKeys("WT", "D2Q", "EF", "PCR", "U(d)", "recommender.learning-rate");
        assertThat(method(trained, "random").trials()).isOne();
        assertThat(events).filteredOn(event -> event instanceof Progress.Tried).hasSize(4 * 3 + 5);
    }

    @Test
    void whatIsALabelHasOneForEveryRowOfTheTable() {
        TrainedMethods trained = train(SmallLog.spec(), table);

        assertThat(method(trained, "LabelCraft").labels().orElseThrow())
                .isEqualTo(trained.learned().labeler().labels(RawFeedback.of(spec.log(), table)));
        assertThat(method(trained, "EF").labels()).contains(table.feedback().get("like"));
        assertThat(method(trained, "WT+EF").labels().orElseThrow()).hasSize(table.rows());
        assertThat(method(trained, "duration").labels()).isEmpty();
    }

    @Test
    void withoutTuningAndFusionNothingIsTried() {
        TrainedMethods trained = train(SmallLog.spec(), table);

        assertThat(trained.methods()).extracting(TrainedMethod::name).doesNotContain("fusion");
        assertThat(trained.methods()).allSatisfy(method -> {
            assertThat(method.trials()).isOne();
            assertThat(method.chosen()).isEmpty();
        });
        assertThat(events).noneMatch(event -> event instanceof Progress.Tried);
    }

    @Test
    void settingsThatWereNotBetterOnTheHoldOutAreNotTrainedWith() {
        TrainedMethods tuned = train(spec, table);
        String rate = method(tuned, "WT").chosen().get("recommender.learning-rate");
        ModelSpec asChosen = SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender(false, SmallLog.adam(Double.parseDouble(rate), 0.3)),
                SmallLog.spec().training());

        assertThat(method(tuned, "WT").scores())
                .isEqualTo(method(train(asChosen, table), "WT").scores());
    }

    @Test
    void aHoldOutWithoutExplicitFeedbackIsChosenByTheOtherMetrics() {
        Arrays.stream(table.split().holdOut()).forEach(row -> table.feedback().get("like")[row] = 0);

        TrainedMethods trained = train(spec, table);

        assertThat(trained.unmeasurable()).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo("NEG on the hold-out");
            assertThat(found.why())
                    .isEqualTo("no fixed label has a value above 0 of it there, so nothing was chosen by it");
        });
        assertThat(events).filteredOn(event -> event instanceof Progress.Tried).allSatisfy(event -> assertThat(
                        ((Progress.Tried) event).score())
                .isFinite());
    }

    @Test
    void aLabelThatIsTheSameForAllRowsHasCollapsed() {
        Arrays.fill(table.feedback().get("like"), 0);

        TrainedMethods trained = train(spec, table);

        assertThat(distinctScores(trained, "EF")).isOne();
        assertThat(method(trained, "WT+EF").chosen())
                .isEqualTo(method(trained, "WT").chosen());
        assertThat(method(trained, "WT+EF").scores())
                .isEqualTo(method(trained, "WT").scores());
    }

    @Test
    void constantWatchTimeLeavesTheOtherLabels() {
        Arrays.fill(table.feedback().get("watchTime"), 7.3);

        TrainedMethods trained = train(spec, table);

        assertThat(distinctScores(trained, "WT")).isOne();
        assertThat(distinctScores(trained, "EF")).isGreaterThan(1);
        assertThat(Arrays.stream(method(trained, "fusion").scores())).allMatch(Double::isFinite);
    }

    @Test
    void aLogThatTellsNothingHasCollapsedMethodsAlone() {
        Arrays.fill(table.feedback().get("like"), 0);
        Arrays.fill(table.feedback().get("watchTime"), 7.3);
        Arrays.fill(table.itemDuration().orElseThrow(), 21.7);

        TrainedMethods trained = train(spec, table);

        for (String name : List.of("LabelCraft", "WT", "EF", "WT+EF", "fusion", "constant", "duration")) {
            assertThat(distinctScores(trained, name)).as(name).isOne();
        }
        assertThat(trained.unmeasurable())
                .extracting(Unmeasurable::what)
                .containsExactly("NWTG on the hold-out", "NEG on the hold-out", "DS on the hold-out");
    }

    @Test
    void oneUserCanBeCompared() {
        FeedbackTable one = SmallLog.with(
                SmallLog.table(1, 20, 12, 1),
                new Split(
                        IntStream.range(0, 12).toArray(),
                        IntStream.range(12, 18).toArray(),
                        IntStream.range(18, 24).toArray()));

        assertThat(train(spec, one).methods()).extracting(TrainedMethod::name).containsExactly(NAMES);
    }

    @Test
    void oneItemGivesEveryUserOneScoreForAllRows() {
        FeedbackTable one = SmallLog.table(12, 1, 8, 1);

        TrainedMethods trained = train(spec, one);

        for (String name : List.of("LabelCraft", "WT", "EF", "WT+EF", "fusion", "duration", "popularity")) {
            double[] scores = method(trained, name).scores();
            for (int i = 0; i < scores.length; i++) {
                int user = one.user()[one.split().test()[i]];
                int first = IntStream.range(0, scores.length)
                        .filter(other -> one.user()[one.split().test()[other]] == user)
                        .findFirst()
                        .orElseThrow();
                assertThat(scores[i]).as(name).isEqualTo(scores[first]);
            }
        }
    }

    @Test
    void whatNeedsAColumnThatTheLogLacksIsLeftOutWithItsReason() {
        FeedbackTable noDuration = new FeedbackTable(
                table.users(),
                table.items(),
                table.user(),
                table.item(),
                table.timeMillis(),
                table.logRow(),
                Map.of("like", table.feedback().get("like")),
                Optional.empty(),
                table.itemFeatures(),
                table.userFeatures(),
                table.split(),
                table.summary());

        TrainedMethods trained = train(forLikesAlone(spec), noDuration);

        assertThat(trained.methods())
                .extracting(TrainedMethod::name)
                .containsExactly("LabelCraft", "EF", "fusion", "random", "constant", "popularity");
        assertThat(trained.unmeasurable())
                .containsExactly(
                        new Unmeasurable("WT", "the log has no watch time"),
                        new Unmeasurable("WT+EF", "the log has no watch time"),
                        new Unmeasurable("duration", "the log has no item duration"));
    }

    private static ModelSpec forLikesAlone(ModelSpec spec) {
        LogSpec log = spec.log();
        return new ModelSpec(
                spec.model(),
                spec.source(),
                spec.recipe(),
                spec.seed(),
                new LogSpec(
                        log.user(),
                        log.item(),
                        log.time(),
                        Optional.empty(),
                        Optional.empty(),
                        log.feedback().subList(0, 1),
                        log.itemFeatures(),
                        log.userFeatures()),
                spec.objectives().subList(1, 2),
                spec.data(),
                spec.split(),
                spec.history(),
                spec.scaling(),
                spec.labeling(),
                spec.recommender(),
                spec.training(),
                spec.evaluation(),
                spec.mahout(),
                spec.schedule(),
                spec.effective());
    }
}
