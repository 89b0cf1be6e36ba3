package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Split;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultiSeedExperimentTest {

    private final ModelSpec spec = SmallLog.spec();
    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    private Evaluation evaluate() {
        return evaluate(spec, table, Optional.empty());
    }

    private Evaluation evaluate(ModelSpec settings, FeedbackTable log, Optional<double[]> interest) {
        return new MultiSeedExperiment(settings, log, events::add, seed -> Checkpoints.none()).run(interest);
    }

    @Test
    void everyMethodIsTrainedForEachSeedAndItsUsersAveraged() {
        Evaluation evaluation = evaluate();

        assertThat(evaluation.seeds()).containsExactly(1L, 2L);
        assertThat(evaluation.users()).isEqualTo(15);
        assertThat(evaluation.methods())
                .extracting(EvaluatedMethod::name)
                .containsExactly("LabelCraft", "WT", "EF", "WT+EF", "random", "constant", "duration", "popularity");
        assertThat(evaluation.methods()).allSatisfy(method -> {
            assertThat(method.seeds()).extracting(SeedResult::seed).containsExactly(1L, 2L);
            method.metrics().forEach((name, summary) -> assertThat(summary.mean())
                    .isCloseTo(
                            method.seeds().stream()
                                    .mapToDouble(
                                            seed -> seed.metrics().get(name).mean())
                                    .average()
                                    .orElseThrow(),
                            within(1e-12)));
        });
        assertThat(events).contains(new Progress.SeedStarted(1, 1, 2), new Progress.SeedStarted(2, 2, 2));
        HeardWork.wentAsPlanned(events);
    }

    @Test
    void aSeedGivesWhatATrainingWithThatSeedGives() {
        Comparison alone = Experiment.on(spec.withSeed(2), table, event -> {}, Checkpoints.none())
                .run();

        Evaluation evaluation = evaluate();

        for (int m = 0; m < alone.results().size(); m++) {
            Map<String, Estimate> ofSeed =
                    evaluation.methods().get(m).seeds().get(1).metrics();
            alone.results().get(m).metrics().forEach((name, summary) -> assertThat(
                            ofSeed.get(name).mean())
                    .isEqualTo(summary.mean()));
        }
    }

    @Test
    void withoutSeedsTheSettingsOwnSeedIsTheOnlyOne() {
        Evaluation evaluation =
                evaluate(with(EvaluationSpec.Metric.PAPER, List.of(), List.of()), table, Optional.empty());

        assertThat(evaluation.seeds()).containsExactly(7L);
    }

    @Test
    void differencesAreToTheBestFixedLabelWhichHasNone() {
        Evaluation evaluation = evaluate();

        String best = evaluation.bestFixedLabel().orElseThrow();
        assertThat(evaluation.ofKind(Kind.FIXED))
                .allSatisfy(method -> assertThat(method.balanced().orElseThrow().mean())
                        .isLessThanOrEqualTo(
                                named(evaluation, best).balanced().orElseThrow().mean()));
        assertThat(named(evaluation, best).difference()).isEmpty();
        EvaluatedMethod learned = named(evaluation, "LabelCraft");
        assertThat(learned.difference().orElseThrow().to()).isEqualTo(best);
        assertThat(learned.balancedDifferences()).containsOnlyKeys("WT", "EF", "WT+EF");
        assertThat(learned.balancedDifferences().get(best))
                .isEqualTo(learned.difference().orElseThrow().metrics().get("C"));
    }

    @Test
    void learnedLabelsAloneHaveDifferencesToEachControlThatIsRanked() {
        Evaluation evaluation = evaluate();

        EvaluatedMethod learned = named(evaluation, "LabelCraft");
        assertThat(learned.controlDifferences())
                .extracting(MethodDifference::to)
                .containsExactlyElementsOf(evaluation.ofKind(Kind.CONTROL).stream()
                        .filter(control -> !control.collapsed())
                        .map(EvaluatedMethod::name)
                        .toList())
                .contains("random");
        assertThat(learned.controlDifferences().get(0).metrics().get("NWTG").mean())
                .isCloseTo(
                        learned.metrics().get("NWTG").mean()
                                - named(evaluation, "random")
                                        .metrics()
                                        .get("NWTG")
                                        .mean(),
                        within(1e-12));
        assertThat(named(evaluation, "WT").controlDifferences()).isEmpty();
    }

    @Test
    void labelsAreCorrelatedWithAPlantedInterestThatChangesNothingElse() {
        double[] planted = table.feedback().get("watchTime");

        Evaluation with = evaluate(spec, table, Optional.of(planted));
        Evaluation without = evaluate();

        assertThat(named(with, "WT").interest().orElseThrow()).isGreaterThan(0.9);
        assertThat(named(with, "EF").interest().orElseThrow())
                .isLessThan(named(with, "WT").interest().orElseThrow());
        assertThat(with.methods())
                .allSatisfy(method -> assertThat(method.interest().isPresent())
                        .as(method.name())
                        .isEqualTo(method.kind() != Kind.CONTROL));
        assertThat(without.methods())
                .allSatisfy(method -> assertThat(method.interest()).isEmpty());
        assertThat(with.learned().labels()).isEqualTo(without.learned().labels());
    }

    @Test
    void aConstantInterestCorrelatesWithNothingAndIsSaidSo() {
        Evaluation evaluation = evaluate(spec, table, Optional.of(new double[table.rows()]));

        assertThat(named(evaluation, "WT").interest()).isEmpty();
        assertThat(evaluation.unmeasurable())
                .contains(new Unmeasurable(
                        "interest of WT", "its label, or the planted interest, is the same for all training rows"));
    }

    @Test
    void theDurationsInTheListsAddUpToOneOverCommonBins() {
        List<DurationShares> durations = evaluate().methods().stream()
                .map(method -> method.durations().orElseThrow())
                .toList();

        assertThat(durations).allSatisfy(shares -> {
            assertThat(shares.edges()).isEqualTo(durations.get(0).edges()).isSorted();
            assertThat(shares.shares()).hasSize(shares.edges().length - 1);
            assertThat(Arrays.stream(shares.shares()).sum()).isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void explicitFeedbackThatNobodyGaveIsNamedAndTakesTheBalancedScoreWithIt() {
        Arrays.fill(table.feedback().get("like"), 0);

        Evaluation evaluation = evaluate();

        assertThat(evaluation.unmeasurable())
                .contains(
                        new Unmeasurable("NEG", "no test user gave explicit feedback"),
                        new Unmeasurable("C", "it takes NWTG, NEG, DS, and NEG is not measured"));
        assertThat(evaluation.bestFixedLabel()).isEmpty();
        assertThat(evaluation.methods()).allSatisfy(method -> {
            assertThat(method.balanced()).isEmpty();
            assertThat(method.metrics().get("NEG").users()).isZero();
            assertThat(method.metrics().get("NWTG").mean()).isFinite();
        });
    }

    @Test
    void theReferenceMetricCountsUsersWithoutExplicitFeedbackAsOne() {
        Arrays.fill(table.feedback().get("like"), 0);
        ModelSpec reference = with(EvaluationSpec.Metric.REFERENCE, List.of(1L), List.of());

        Evaluation evaluation = evaluate(reference, table, Optional.empty());

        assertThat(evaluation.methods()).allSatisfy(method -> {
            assertThat(method.metrics().get("NEG").mean()).isEqualTo(1);
            assertThat(method.metrics().get("NEG").users()).isEqualTo(15);
        });
        assertThat(evaluation.unmeasurable()).contains(new Unmeasurable("NEG", "no test user gave explicit feedback"));
    }

    @Test
    void oneTestUserGivesMeansWithoutIntervals() {
        int only = table.user()[table.split().test()[0]];
        Split split = new Split(
                table.split().train(),
                table.split().holdOut(),
                Arrays.stream(table.split().test())
                        .filter(row -> table.user()[row] == only)
                        .toArray());

        Evaluation evaluation = evaluate(spec, SmallLog.with(table, split), Optional.empty());

        assertThat(evaluation.users()).isEqualTo(1);
        assertThat(evaluation.unmeasurable())
                .contains(new Unmeasurable(
                        "intervals", "there is one test user with more than 5 rows, and an interval takes two"));
        assertThat(evaluation.methods()).allSatisfy(method -> {
            assertThat(method.metrics().get("NWTG").mean()).isFinite();
            assertThat(method.metrics().get("NWTG").interval().low()).isNaN();
            assertThat(method.seedsAboveEveryFixedLabel()).isZero();
        });
    }

    @Test
    void constantWatchTimeIsNamedAndNothingIsDividedByZero() {
        Arrays.fill(table.feedback().get("watchTime"), 7.3);
        Arrays.fill(table.itemDuration().orElseThrow(), 21.7);

        Evaluation evaluation = evaluate();

        assertThat(evaluation.unmeasurable())
                .contains(
                        new Unmeasurable(
                                "NWTG",
                                "watch time is the same in all rows of each test user, so every order is as good as any"
                                        + " other"),
                        new Unmeasurable(
                                "DS", "the item duration is the same in all test rows, so every list has spread 0"),
                        new Unmeasurable("C", "no fixed label reaches more than 0 of DS"));
        assertThat(evaluation.methods())
                .allSatisfy(method -> assertThat(method.metrics().values())
                        .allSatisfy(summary -> assertThat(summary.mean()).isFinite()));
    }

    @Test
    void whatTheLogLacksIsNamed() {
        LogSpec log = spec.log();
        LogSpec likesAlone = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                Optional.empty(),
                Optional.empty(),
                log.feedback().stream().filter(LogSpec.FeedbackColumn::explicit).toList(),
                log.itemFeatures(),
                log.userFeatures());
        List<ObjectiveSpec> engagement = spec.objectives().subList(1, 2);
        FeedbackTable likes = new FeedbackTable(
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

        Evaluation evaluation = evaluate(SmallLog.with(spec, likesAlone, engagement), likes, Optional.empty());

        assertThat(evaluation.unmeasurable())
                .extracting(Unmeasurable::what)
                .containsExactly("NWTG", "DS", "C", "WT", "WT+EF", "duration");
        assertThat(evaluation.methods())
                .allSatisfy(method -> assertThat(method.durations()).isEmpty());
    }

    @Test
    void otherTemperaturesStandBesideTheSettingsOwnWhichIsThatOfTheLearnedLabels() {
        ModelSpec settings =
                SmallLog.withFastLabels(with(EvaluationSpec.Metric.PAPER, List.of(1L, 2L), List.of(20.0, 0.0, 5.0)));

        Evaluation evaluation = evaluate(settings, table, Optional.empty());

        assertThat(evaluation.taus()).extracting(TauResult::tau).containsExactly(0.0, 5.0, 20.0);
        EvaluatedMethod learned = named(evaluation, "LabelCraft");
        Map<String, Estimate> own = evaluation.taus().get(1).metrics();
        learned.metrics().forEach((name, summary) -> assertThat(own.get(name))
                .isEqualTo(new Estimate(summary.mean(), summary.interval())));
        assertThat(own.get("C")).isEqualTo(learned.balanced().orElseThrow());
        assertThat(evaluation.taus().get(0).metrics()).isNotEqualTo(own);
    }

    @Test
    void anotherTemperatureGivesWhatAnEvaluationWithItGives() {
        ModelSpec settings = SmallLog.withFastLabels(with(EvaluationSpec.Metric.PAPER, List.of(1L), List.of(1.0)));

        Evaluation other = evaluate(settings.withTau(1), table, Optional.empty());

        assertThat(evaluate(settings, table, Optional.empty()).taus().get(0).metrics())
                .isEqualTo(other.taus().get(0).metrics());
        assertThat(other.taus()).hasSize(1);
    }

    @Test
    void withoutDynamicBalancingThereAreNoTemperatures() {
        ModelSpec settings = with(EvaluationSpec.Metric.PAPER, List.of(1L), List.of(0.0, 20.0));
        ModelSpec fixed = SmallLog.with(
                settings,
                settings.recommender(),
                SmallLog.withBalancing(settings.training(), BalancingSpec.Kind.FIXED));

        assertThat(evaluate(fixed, table, Optional.empty()).taus()).isEmpty();
    }

    @Test
    void aTestWithoutLongEnoughListsIsRefusedBeforeAnythingIsTrained() {
        FeedbackTable shortLists = SmallLog.table(30, 40, 5, 1);
        ModelSpec shortTraining = SmallLog.with(spec, spec.recommender(), SmallLog.training(3));

        assertThatThrownBy(() -> evaluate(shortTraining, shortLists, Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 5 rows");
        assertThat(events).isEmpty();
    }

    private static EvaluatedMethod named(Evaluation evaluation, String name) {
        return evaluation.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ModelSpec with(EvaluationSpec.Metric metric, List<Long> seeds, List<Double> taus) {
        EvaluationSpec other = spec.evaluation();
        return SmallLog.with(
                spec,
                new EvaluationSpec(
                        other.k(),
                        metric,
                        other.resamples(),
                        other.confidence(),
                        seeds,
                        other.fixedLabels(),
                        other.tuning(),
                        other.fusionTrials(),
                        taus,
                        other.sweepPoints(),
                        other.interest()));
    }
}
