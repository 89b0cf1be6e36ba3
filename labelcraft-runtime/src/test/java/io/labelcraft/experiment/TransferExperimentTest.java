package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Bootstrap.Interval;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.experiment.RecommenderTransfer.Verdict;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.Progress;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferExperimentTest {

    private final ModelSpec spec = with(List.of(1L), List.of("WT", "EF", "WT+EF"));
    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    private Transfer transfer(ModelSpec settings) {
        return new TransferExperiment(settings, table, events::add, seed -> Checkpoints.none()).run();
    }

    private static ModelSpec with(List<Long> seeds, List<String> fixedLabels) {
        EvaluationSpec other = SmallLog.spec().evaluation();
        return SmallLog.with(
                SmallLog.spec(),
                new EvaluationSpec(
                        other.k(),
                        other.metric(),
                        other.resamples(),
                        other.confidence(),
                        seeds,
                        fixedLabels,
                        other.tuning(),
                        other.fusionTrials(),
                        other.taus(),
                        other.sweepPoints(),
                        other.interest()));
    }

    private static RecommenderTransfer named(Transfer transfer, String name) {
        return transfer.recommenders().stream()
                .filter(recommender -> recommender.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void labelsAreLearnedOnceAndTriedInSixRecommenders() {
        Transfer transfer = transfer(spec);

        assertThat(transfer.recommenders())
                .extracting(RecommenderTransfer::name)
                .containsExactly("mf", "din", "two-tower", "als", "item-based", "user-based");
        assertThat(transfer.recommenders())
                .extracting(RecommenderTransfer::library)
                .containsExactly(
                        Library.LABELCRAFT,
                        Library.LABELCRAFT,
                        Library.LABELCRAFT,
                        Library.MAHOUT,
                        Library.MAHOUT,
                        Library.MAHOUT);
        assertThat(transfer.recommenders())
                .extracting(RecommenderTransfer::searched)
                .containsExactly(true, false, false, false, false, false);
        assertThat(transfer.recommenders()).allSatisfy(recommender -> assertThat(recommender.labels())
                .extracting(TransferredLabel::method)
                .containsExactly("LabelCraft", "WT", "EF", "WT+EF"));
        assertThat(events).filteredOn(event -> isLast(event, "search")).hasSize(1);
        assertThat(events).filteredOn(event -> isLast(event, "EF-din")).hasSize(1);
        HeardWork.wentAsPlanned(events);
    }

    private static boolean isLast(Progress.Event event, String stage) {
        return event instanceof Progress.EpochEnded ended
                && ended.stage().equals(stage)
                && ended.epoch() == ended.epochs();
    }

    @Test
    void theRecommenderOfTheSearchGivesWhatATrainingGives() {
        Comparison trained = Experiment.on(spec.withSeed(1), table, event -> {}, Checkpoints.none())
                .run();

        RecommenderTransfer own = transfer(spec).recommenders().get(0);

        for (int label = 0; label < own.labels().size(); label++) {
            assertThat(means(own.labels().get(label).metrics()))
                    .isEqualTo(means(trained.results().get(label).metrics()));
        }
    }

    private static List<Double> means(Map<String, MethodResult.Summary> metrics) {
        return metrics.values().stream().map(MethodResult.Summary::mean).toList();
    }

    @Test
    void anotherRecommenderGivesWhatATrainingWithItGivesForFixedLabels() {
        ModelSpec twoTower = spec.withRecommender(spec.recommender().withName("two-tower"));
        Comparison trained = Experiment.on(twoTower.withSeed(1), table, event -> {}, Checkpoints.none())
                .run();

        List<TransferredLabel> labels = named(transfer(spec), "two-tower").labels();

        for (int label = 1; label < labels.size(); label++) {
            assertThat(means(labels.get(label).metrics()))
                    .isEqualTo(means(trained.results().get(label).metrics()));
        }
    }

    @Test
    void usersAreAveragedOverTheSeedsAndEverySeedLearnsItsOwnLabels() {
        Transfer both = transfer(with(List.of(1L, 2L), List.of("WT")));
        Transfer first = transfer(with(List.of(1L), List.of("WT")));
        Transfer second = transfer(with(List.of(2L), List.of("WT")));

        assertThat(both.seeds()).containsExactly(1L, 2L);
        for (String recommender : List.of("mf", "als")) {
            double mean = nwtg(both, recommender);
            assertThat(nwtg(first, recommender)).isNotEqualTo(nwtg(second, recommender));
            assertThat(mean).isCloseTo((nwtg(first, recommender) + nwtg(second, recommender)) / 2, within(1e-12));
        }
    }

    private static double nwtg(Transfer transfer, String recommender) {
        return named(transfer, recommender).learned().metrics().get("NWTG").mean();
    }

    @Test
    void theBalancedScoreIsRelativeToTheFixedLabelsOfTheSameRecommender() {
        for (RecommenderTransfer recommender : transfer(spec).recommenders()) {
            List<TransferredLabel> ranked = recommender.labels().stream()
                    .filter(label -> label.kind() == Kind.FIXED && !label.collapsed())
                    .toList();
            for (TransferredLabel label : recommender.labels()) {
                double balanced = List.of("NWTG", "NEG", "DS").stream()
                        .mapToDouble(metric -> label.metrics().get(metric).mean()
                                / ranked.stream()
                                        .mapToDouble(fixed ->
                                                fixed.metrics().get(metric).mean())
                                        .max()
                                        .orElseThrow())
                        .average()
                        .orElseThrow();
                assertThat(label.balanced().orElseThrow().mean()).isCloseTo(balanced, within(1e-12));
            }
        }
    }

    @Test
    void theLearnedLabelAloneHasADifferenceWhichIsToTheBestFixedLabelThere() {
        for (RecommenderTransfer recommender : transfer(spec).recommenders()) {
            TransferredLabel best = recommender.labels().stream()
                    .filter(label ->
                            label.method().equals(recommender.bestFixedLabel().orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            MethodDifference difference = recommender.learned().difference().orElseThrow();

            assertThat(difference.to()).isEqualTo(best.method());
            assertThat(difference.metrics().get("C").mean())
                    .isCloseTo(
                            recommender.learned().balanced().orElseThrow().mean()
                                    - best.balanced().orElseThrow().mean(),
                            within(1e-12));
            assertThat(recommender.labels().subList(1, 4))
                    .allSatisfy(label -> assertThat(label.difference()).isEmpty());
        }
    }

    @Test
    void whatARecommenderCannotEstimateIsCounted() {
        Transfer transfer = transfer(spec);

        assertThat(transfer.recommenders().subList(0, 4))
                .flatExtracting(RecommenderTransfer::labels)
                .extracting(TransferredLabel::estimated)
                .containsOnly(1.0);
        for (RecommenderTransfer neighbours : transfer.recommenders().subList(4, 6)) {
            double explicit = neighbours.labels().get(2).estimated();
            assertThat(explicit).isBetween(0.1, 0.9);
            assertThat(neighbours.labels().get(1).estimated()).isGreaterThan(explicit);
            assertThat(neighbours.labels().get(3).estimated()).isEqualTo(explicit);
        }
    }

    @Test
    void aLabelBeyondTheUnitIntervalIsTriedInMahoutToo() {
        Transfer transfer = transfer(with(List.of(1L), List.of("DVR", "DVR+EF")));

        assertThat(named(transfer, "als").labels())
                .allSatisfy(label -> assertThat(label.collapsed()).isFalse());
        assertThat(means(named(transfer, "als").labels().get(1).metrics()))
                .isNotEqualTo(means(named(transfer, "als").labels().get(2).metrics()));
    }

    @Test
    void aLabelThatIsTheSameEverywhereCollapsesInEveryRecommender() {
        Arrays.fill(table.feedback().get("like"), 0);

        Transfer transfer = transfer(spec);

        assertThat(transfer.recommenders()).allSatisfy(recommender -> {
            assertThat(recommender.labels().get(2).collapsed()).isTrue();
            assertThat(recommender.whyNoBalancedScore()).contains("it takes NWTG, NEG, DS, and NEG is not measured");
            assertThat(recommender.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        });
        assertThat(transfer.balanced()).isFalse();
        assertThat(named(transfer, "als").labels().get(2).estimated()).isZero();
        assertThat(events).contains(new Progress.OneLabelForAll("EF-als", 0));
        assertThat(transfer.unmeasurable())
                .contains(
                        new Unmeasurable("NEG", "no test user gave explicit feedback"),
                        new Unmeasurable("C with als", "it takes NWTG, NEG, DS, and NEG is not measured"));
    }

    @Test
    void aRecommenderOfOnesOwnIsTriedBesideTheSix() {
        ModelSpec own = spec.withRecommender(spec.recommender().withName("constant"));
        TrainingContext context = TrainingContext.of(own, table, event -> {}, Checkpoints.none());

        assertThat(new TransferTargets(context, new int[0]).all(MethodTrainer.of(context)))
                .extracting(TransferTarget::name)
                .containsExactly("constant", "mf", "din", "two-tower", "als", "item-based", "user-based");
    }

    @Test
    void aVerdictGoesByTheIntervalOfTheDifferenceInTheBalancedScore() {
        assertThat(withDifference(0.01, 0.03).verdict()).isEqualTo(Verdict.HELPS);
        assertThat(withDifference(-0.03, -0.01).verdict()).isEqualTo(Verdict.DOES_NOT_HELP);
        assertThat(withDifference(-0.01, 0.03).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(withDifference(Double.NaN, Double.NaN).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    private static RecommenderTransfer withDifference(double low, double high) {
        Estimate balanced = new Estimate((low + high) / 2, new Interval(low, high));
        TransferredLabel learned = new TransferredLabel(
                "LabelCraft",
                Kind.LEARNED,
                false,
                1,
                Map.of(),
                Optional.of(balanced),
                Optional.of(new MethodDifference("WT", Map.of("C", balanced))));
        return new RecommenderTransfer(
                "als", Library.MAHOUT, false, List.of(learned), Optional.of("WT"), Optional.empty());
    }

    @Test
    void aTestWithoutLongEnoughListsIsRefusedBeforeAnythingIsTrained() {
        ModelSpec shortTraining = SmallLog.with(spec, spec.recommender(), SmallLog.training(3));
        FeedbackTable shortLists = SmallLog.table(30, 40, 5, 1);

        assertThatThrownBy(
                        () -> new TransferExperiment(shortTraining, shortLists, events::add, seed -> Checkpoints.none())
                                .run())
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No test user has more than 5 rows");
        assertThat(events).isEmpty();
    }
}
