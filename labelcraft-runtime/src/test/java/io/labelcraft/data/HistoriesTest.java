package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.config.HistorySpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Histories against their definition. */
class HistoriesTest {

    private static ModelSpec spec(HistorySpec history) {
        return LogSpecs.of("").withLog(SmallLog.spec().log()).model(history);
    }

    /** With times of which many are equal and out of order. */
    private static FeedbackTable table(long seed, boolean withDuration) {
        FeedbackTable table = SmallLog.table(6, 9, 10, seed);
        return new FeedbackTable(
                table.users(),
                table.items(),
                table.user(),
                table.item(),
                new Random(seed).longs(table.rows(), 0, 30).toArray(),
                table.logRow(),
                table.feedback(),
                withDuration ? table.itemDuration() : Optional.empty(),
                table.itemFeatures(),
                table.userFeatures(),
                table.split(),
                table.summary());
    }

    @Property(tries = 100, seed = "1")
    void aRowHasTheLastWellWatchedTrainingItemsOfItsUserThatAreEarlier(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6) int length,
            @ForAll @DoubleRange(min = 0, max = 1) double ratio,
            @ForAll boolean withDuration) {
        FeedbackTable table = table(seed, withDuration);
        Histories histories = Histories.of(table, spec(new HistorySpec(length, ratio)));

        for (int row = 0; row < table.rows(); row++) {
            assertThat(histories.before(row))
                    .as("row %d", row)
                    .containsExactly(expected(table, row, length, withDuration ? ratio : 0));
        }
    }

    private static int[] expected(FeedbackTable table, int row, int length, double ratio) {
        double[] watchTime = table.feedback().get("watchTime");
        List<Integer> earlier = new ArrayList<>();
        for (int other : table.split().train()) {
            double duration = table.itemDuration().map(values -> values[other]).orElse(0.0);
            if (table.user()[other] == table.user()[row]
                    && table.timeMillis()[other] < table.timeMillis()[row]
                    && watchTime[other] >= ratio * duration) {
                earlier.add(other);
            }
        }
        earlier.sort(Comparator.comparingLong(other -> table.timeMillis()[other]));
        return earlier.stream()
                .skip(Math.max(0, earlier.size() - length))
                .mapToInt(other -> table.item()[other])
                .toArray();
    }

    @Property(tries = 5, seed = "1")
    void withoutAWatchTimeEveryTrainingItemCounts(@ForAll long seed) {
        FeedbackTable table = table(seed, true);
        LogSpec log = SmallLog.spec().log();
        LogSpec withoutWatchTime = new LogSpec(
                log.user(),
                log.item(),
                log.time(),
                log.itemDuration(),
                Optional.empty(),
                log.feedback(),
                List.of(),
                List.of());
        Histories histories =
                Histories.of(table, LogSpecs.of("").withLog(withoutWatchTime).model(new HistorySpec(5, 1)));

        for (int row = 0; row < table.rows(); row++) {
            assertThat(histories.before(row)).containsExactly(expected(table, row, 5, 0));
        }
    }
}
