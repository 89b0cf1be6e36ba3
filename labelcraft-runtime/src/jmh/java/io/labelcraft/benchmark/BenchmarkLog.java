package io.labelcraft.benchmark;

import io.labelcraft.data.CategoricalColumn;
import io.labelcraft.data.DataSummary;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.IdMap;
import io.labelcraft.data.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A log of the columns of the short-video example, made up by a seed. All users see one item after the other in turn: first
 * those that fill their histories, then alternately a training row and a hold-out row. Every item of a training row was watched
 * well enough for the histories, so each row differs in its history from the user's other rows of its kind.
 */
final class BenchmarkLog {

    private static final int USERS = 1000;
    private static final int ITEMS = 5000;
    private static final int HISTORY = 100;
    private static final int HOLD_OUT_ROWS = 40;
    private static final int ROWS = USERS * (HISTORY + 2 * HOLD_OUT_ROWS);

    private final Random random = new Random(1);

    /** Rows that train with a full history. */
    static int[] trainingRows() {
        return rows(row -> turn(row) >= HISTORY && !isHoldOut(row));
    }

    FeedbackTable table() {
        int[] item = random.ints(ROWS, 0, ITEMS).toArray();
        double[] duration =
                IntStream.of(item).mapToDouble(each -> 5 + each % 97).toArray();
        double[] watchTime = Arrays.stream(duration)
                .map(seconds -> seconds * (0.5 + random.nextDouble()))
                .toArray();
        Map<String, double[]> feedback = Map.of(
                "watchTime", watchTime,
                "replays", new double[ROWS],
                "like", events(0.2),
                "follow", events(0.02),
                "comment", events(0.05));
        return new FeedbackTable(
                new IdMap(ids(USERS), true),
                new IdMap(ids(ITEMS), true),
                IntStream.range(0, ROWS).map(row -> row % USERS).toArray(),
                item,
                IntStream.range(0, ROWS).mapToLong(row -> 1000L * row).toArray(),
                IntStream.rangeClosed(1, ROWS).asLongStream().toArray(),
                feedback,
                Optional.of(duration),
                Map.of("author", feature(item, 500), "tag", feature(item, 50)),
                Map.of(
                        "country",
                        feature(IntStream.range(0, ROWS).map(row -> row % USERS).toArray(), 10)),
                new Split(rows(row -> !isHoldOut(row)), rows(BenchmarkLog::isHoldOut), new int[0]),
                new DataSummary(ROWS, 0, 0, new TreeMap<>(), List.of(), "made up"));
    }

    private static int turn(int row) {
        return row / USERS;
    }

    private static boolean isHoldOut(int row) {
        return turn(row) >= HISTORY && turn(row) % 2 == 1;
    }

    private static int[] rows(IntPredicate wanted) {
        return IntStream.range(0, ROWS).filter(wanted).toArray();
    }

    private double[] events(double probability) {
        return random.doubles(ROWS).map(drawn -> drawn < probability ? 1 : 0).toArray();
    }

    private static CategoricalColumn feature(int[] ids, int values) {
        return new CategoricalColumn(IntStream.of(ids).map(id -> id % values).toArray(), ids(values));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
