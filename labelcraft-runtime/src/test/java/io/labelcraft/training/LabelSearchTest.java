package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.MonotoneCheck;
import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.TrainingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.MetaGradientSpec;
import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelSearchTest {

    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final List<Progress.Event> events = new ArrayList<>();

    private LearnedLabels search(ModelSpec spec) {
        TrainingContext context = TrainingContext.of(spec, table, events::add, Checkpoints.none());
        RecommenderTrainer trainer = new RecommenderTrainer(context);
        return new LabelSearch(context, trainer).search(new FixedLabelRecommenders(context, trainer));
    }

    private static ModelSpec with(TrainingSpec training) {
        ModelSpec spec = SmallLog.spec();
        return SmallLog.with(spec, spec.recommender(), training);
    }

    private static TrainingSpec training(int epochs, TrainingSpec.Update update, boolean fresh, int patience) {
        return new TrainingSpec(
                TrainingSpec.Precision.DOUBLE,
                epochs,
                1,
                64,
                TrainingSpec.Loss.SQUARED,
                0,
                update,
                SmallLog.ONE_STEP,
                10,
                5,
                new SoftTopKSpec(SoftTopKSpec.Form.TEMPERATURE, 1e-2, 0.3),
                new BalancingSpec(BalancingSpec.Kind.DYNAMIC, 5, 0.95, true, 0.1, 20, 5e-5),
                fresh,
                patience);
    }

    @Test
    void givesEveryRowALabelBetweenZeroAndOne() {
        LearnedLabels learned = search(SmallLog.spec());
        assertThat(learned.labels()).hasSize(table.rows());
        assertThat(Arrays.stream(learned.labels()).allMatch(label -> label > 0 && label < 1))
                .isTrue();
        assertThat(Arrays.stream(learned.labels()).distinct().count()).isGreaterThan(table.rows() / 2);
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(search(SmallLog.spec()).labels())
                .isEqualTo(search(SmallLog.spec()).labels());
    }

    @Test
    void labelsStandStillWhileTheRecommenderWarmsUp() {
        List<EpochRecord> epochs =
                search(with(training(3, TrainingSpec.Update.ONLINE, true, 0))).epochs();
        assertThat(epochs).extracting(EpochRecord::epoch).containsExactly(1, 2, 3);
        assertThat(epochs.get(0).weights()).containsOnly(0);
        assertThat(Arrays.stream(epochs.get(1).weights()).allMatch(weight -> weight > 0))
                .isTrue();
    }

    @Test
    void lookaheadAndOnlineLearnDifferentLabels() {
        double[] online =
                search(with(training(3, TrainingSpec.Update.ONLINE, true, 0))).labels();
        double[] lookahead = search(with(training(3, TrainingSpec.Update.LOOKAHEAD, true, 0)))
                .labels();
        assertThat(online).isNotEqualTo(lookahead);
    }

    @Test
    void everyLossAndMetaGradientLearnsLabelsOfItsOwn() {
        Set<Double> firstLabels = new HashSet<>();
        for (TrainingSpec.Loss loss : TrainingSpec.Loss.values()) {
            for (MetaGradientSpec.Kind kind : MetaGradientSpec.Kind.values()) {
                double[] labels = search(inFloat(loss, new MetaGradientSpec(kind, 0.1, 5)))
                        .labels();
                assertThat(Arrays.stream(labels).allMatch(label -> label > 0 && label < 1))
                        .isTrue();
                firstLabels.add(labels[0]);
            }
        }
        assertThat(firstLabels).hasSize(4);
    }

    private static ModelSpec inFloat(TrainingSpec.Loss loss, MetaGradientSpec metaGradient) {
        ModelSpec spec = SmallLog.spec();
        TrainingSpec training = spec.training();
        return SmallLog.with(
                spec,
                SmallLog.labeling(LabelingSpec.Output.SIGMOID),
                new TrainingSpec(
                        TrainingSpec.Precision.FLOAT,
                        2,
                        1,
                        64,
                        loss,
                        1,
                        training.update(),
                        metaGradient,
                        training.holdOutUsers(),
                        5,
                        training.softTopK(),
                        training.balancing(),
                        false,
                        0));
    }

    @Test
    void theFreshRecommenderIsTrainedOnTheFrozenLabels() {
        search(with(training(2, TrainingSpec.Update.ONLINE, true, 0)));
        assertThat(events)
                .filteredOn(event -> event instanceof Progress.EpochEnded ended
                        && ended.stage().equals("LabelCraft"))
                .hasSize(2);
        events.clear();
        search(with(training(2, TrainingSpec.Update.ONLINE, false, 0)));
        assertThat(events)
                .noneMatch(event -> event instanceof Progress.EpochEnded ended
                        && ended.stage().equals("LabelCraft"));
    }

    @Test
    void stopsEarlyWhenTheHoldOutGetsNoBetter() {
        ModelSpec standingStill = SmallLog.with(
                SmallLog.spec(),
                SmallLog.recommender(false, SmallLog.adam(0, 0)),
                training(40, TrainingSpec.Update.ONLINE, false, 2));
        assertThat(search(standingStill).epochs()).hasSize(4);
        assertThat(events).contains(new Progress.StoppedEarly("search", 4));
    }

    @Test
    void aHoldOutWithoutLongEnoughListsIsRefused() {
        FeedbackTable shortLists = SmallLog.table(30, 40, 4, 1);
        assertThatThrownBy(() -> TrainingContext.of(
                        with(training(2, TrainingSpec.Update.ONLINE, true, 0)),
                        shortLists,
                        events::add,
                        Checkpoints.none()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("No hold-out user has more than 5 rows")
                .hasMessageContaining("15 hold-out users")
                .hasMessageContaining("training.k");
    }

    @ParameterizedTest
    @EnumSource(TrainingSpec.Update.class)
    void aSearchWithAConstraintEndsWithMonotoneLabels(TrainingSpec.Update update) {
        Monotone monotone = new Monotone(List.of("watchTime", "like"), List.of());
        ModelSpec spec = SmallLog.with(
                SmallLog.spec(),
                SmallLog.labeling(LabelingSpec.Output.STANDARDISED, monotone),
                training(3, update, false, 0));

        Labeler labeler = search(spec).labeler();

        MonotoneCheck check = new MonotoneCheck(table);
        assertThat(check.falls(labeler, "watchTime")).isZero();
        assertThat(check.falls(labeler, "like")).isZero();
        assertThat(check.rises(labeler, "watchTime")).isPositive();
    }
}
