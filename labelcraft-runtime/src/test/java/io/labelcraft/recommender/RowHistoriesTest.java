package io.labelcraft.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.HistorySpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.RecommenderSpec;
import io.labelcraft.config.RecommenderSpec.Activation;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Histories;
import io.labelcraft.data.Split;
import io.labelcraft.data.UserRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowHistoriesTest {

    private static final int LIMIT = 5;

    private final FeedbackTable table = SmallLog.table(8, 30, 25, 1);
    private final int[] later = IntStream.concat(
                    IntStream.of(table.split().holdOut()),
                    IntStream.of(table.split().test()))
            .toArray();

    /** Features of an item are the same whichever rows train. */
    private static ModelSpec spec(String name, int length) {
        RecommenderSpec recommender = new RecommenderSpec(
                name,
                6,
                List.of(8, 5),
                List.of(4),
                Activation.DICE,
                false,
                0,
                0,
                0.5,
                SmallLog.spec().recommender().optimiser());
        ModelSpec spec = SmallLog.with(SmallLog.spec(), recommender, SmallLog.training(0));
        return SmallLog.with(spec, new HistorySpec(length, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"din", "two-tower"})
    void aLongerHistoryScoresLikeTheLogCutToItsLastItems(String name) {
        double[] limited = Recommenders.create(table, spec(name, LIMIT)).scores(later);

        assertThat(limited)
                .isEqualTo(Recommenders.create(cut(table), spec(name, 100)).scores(later));
        assertThat(limited)
                .isNotEqualTo(Recommenders.create(table, spec(name, 100)).scores(later));
    }

    /** The log in which each user's last rows alone train. */
    private static FeedbackTable cut(FeedbackTable table) {
        int[] last = UserRows.of(table, table.split().train()).rowsOfUsers().stream()
                .flatMapToInt(rows -> Arrays.stream(rows, rows.length - LIMIT, rows.length))
                .sorted()
                .toArray();
        return SmallLog.with(
                table, new Split(last, table.split().holdOut(), table.split().test()));
    }

    @Test
    void anItemIsLookedUpInATrainingRowOfItsOwn() {
        ModelSpec spec = spec("din", 100);
        RowHistories.Batch batch = RowHistories.of(table, spec).before(later);
        int[] train = table.split().train();

        assertThat(Arrays.stream(batch.logRows()).allMatch(row -> Arrays.binarySearch(train, row) >= 0))
                .isTrue();
        Histories histories = Histories.of(table, spec);
        int[] expected = IntStream.of(later)
                .flatMap(row -> IntStream.of(histories.before(row)))
                .distinct()
                .sorted()
                .toArray();
        assertThat(IntStream.of(batch.logRows()).map(row -> table.item()[row]).sorted())
                .containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
    }
}
