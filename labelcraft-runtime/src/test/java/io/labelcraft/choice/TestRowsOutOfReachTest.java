package io.labelcraft.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import io.labelcraft.training.RecommenderTrainer;
import io.labelcraft.training.TrainingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen depends on rows that train or steer, and on no others. */
class TestRowsOutOfReachTest {

    private static final int USERS = 12;
    private static final int ITEMS = 20;

    private final ModelSpec spec = SmallLog.withChoosing(SmallLog.spec());

    private static FeedbackTable log() {
        return SmallLog.table(USERS, ITEMS, 8, 1);
    }

    /** Every number of some rows becomes another one. */
    private static FeedbackTable disturbed(FeedbackTable table, int[] rows) {
        Random random = new Random(5);
        for (int row : rows) {
            table.user()[row] = random.nextInt(USERS);
            table.item()[row] = random.nextInt(ITEMS);
            table.timeMillis()[row] = random.nextInt(1_000_000);
            table.itemFeatures().get("tag").codes()[row] = random.nextInt(7);
            table.feedback().get("like")[row] = random.nextInt(2);
            table.feedback().get("watchTime")[row] = 1000 * random.nextDouble();
            table.itemDuration().orElseThrow()[row] = 1 + 1000 * random.nextDouble();
        }
        return table;
    }

    /** All that was tried, its scores and what was chosen, exactly. */
    private record Choices(List<Progress.Event> tried, List<Choice> choices, Optional<Mix> mix) {}

    private Choices choose(FeedbackTable table) {
        List<Progress.Event> tried = new ArrayList<>();
        Progress trials = event -> {
            if (event instanceof Progress.Tried) {
                tried.add(event);
            }
        };
        Tuning tuning = Tuning.on(spec, ChoosingLog.of(table), trials, Checkpoints.none());
        List<Choice> choices = List.of(
                tuning.learned("LabelCraft").chosen().choice(),
                tuning.fixed("WT").choice(),
                tuning.fixed("WT+EF").choice());
        return new Choices(tried, choices, tuning.mix().map(Chosen::choice));
    }

    @Test
    void otherNumbersInTheTestRowsChangeNoTrialAndNoChoice() {
        FeedbackTable table = log();
        Choices before = choose(table);

        assertThat(before.tried()).hasSize(3 * 3 + 3 + 2);
        assertThat(choose(disturbed(log(), table.split().test()))).isEqualTo(before);
    }

    @Test
    void otherNumbersInTheHoldOutRowsDo() {
        FeedbackTable table = log();

        assertThat(choose(disturbed(log(), Arrays.copyOf(table.split().holdOut(), 20)))
                        .tried())
                .isNotEqualTo(choose(table).tried());
    }

    @ParameterizedTest
    @ValueSource(strings = {"din", "mf", "two-tower"})
    void aRecommenderTrainedWithoutThemIsTheOneTrainedOnTheWholeLog(String name) {
        ModelSpec other = SmallLog.with(
                spec,
                SmallLog.recommender(name, Activation.DICE, false, SmallLog.adam(3e-3, 0.3)),
                SmallLog.training(5));
        FeedbackTable whole = log();
        Arrays.stream(whole.split().test()).forEach(row -> whole.itemDuration().orElseThrow()[row] += 1000);

        assertThat(parameters(other, ChoosingLog.of(whole).table())).isEqualTo(parameters(other, whole));
    }

    private static double[] parameters(ModelSpec spec, FeedbackTable table) {
        TrainingContext context = TrainingContext.of(spec, table, event -> {}, Checkpoints.none());
        return new RecommenderTrainer(context)
                .train("WT", table.feedback().get("watchTime"))
                .parameters()
                .snapshot()
                .toArray();
    }
}
