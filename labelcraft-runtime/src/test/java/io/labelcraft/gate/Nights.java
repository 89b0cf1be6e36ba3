package io.labelcraft.gate;

import io.labelcraft.data.IdMap;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.RawColumn;
import io.labelcraft.run.MeasuredRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A log of 16 days in which users and items differ in what they watch and like, and what two nights see of it. */
final class Nights {

    static final int DAYS = 16;
    private static final int USERS = 300;
    private static final int ITEMS = 120;
    private static final int ROWS = 24_000;
    private static final long DAY = 86_400_000L;

    /** One event. */
    record Row(int user, int item, long time, double watchTime, double like, double duration) {

        Row withWatchTime(double other) {
            return new Row(user, item, time, other, like, duration);
        }

        Row withLike(double other) {
            return new Row(user, item, time, watchTime, other, duration);
        }
    }

    private Nights() {}

    /** All events, in the order of time. */
    static List<Row> log(long seed) {
        Random random = new Random(seed);
        double[] activity = IntStream.range(0, USERS)
                .mapToDouble(user -> random.nextDouble())
                .toArray();
        double[] appeal = IntStream.range(0, ITEMS)
                .mapToDouble(item -> random.nextDouble())
                .toArray();
        double[] duration = IntStream.range(0, ITEMS)
                .mapToDouble(item -> 5 + random.nextInt(120))
                .toArray();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            int user = random.nextInt(USERS);
            int item = random.nextInt(ITEMS);
            double interest = (activity[user] + appeal[item]) / 2;
            rows.add(new Row(
                    user,
                    item,
                    row * (DAYS * DAY / ROWS),
                    duration[item] * Math.min(1, interest * 2 * random.nextDouble()),
                    random.nextDouble() < 0.3 * interest * interest ? 1 : 0,
                    duration[item]));
        }
        return rows;
    }

    /** What a night sees that looks back from the end of a day. */
    static List<Row> window(List<Row> log, int days, int lastDay) {
        return where(log, row -> row.time() >= (lastDay - days) * DAY && row.time() < lastDay * DAY);
    }

    static List<Row> where(List<Row> rows, Predicate<Row> condition) {
        return rows.stream().filter(condition).toList();
    }

    /** The users of a resample, drawn as often or not at all as chance has it; a user drawn twice counts once. */
    static Predicate<Row> resampledUsers(long seed) {
        Random random = new Random(seed);
        boolean[] drawn = new boolean[USERS];
        IntStream.range(0, USERS).forEach(draw -> drawn[random.nextInt(USERS)] = true);
        return row -> drawn[row.user()];
    }

    /** Feedback that is mixed up among some rows. */
    static List<Row> shuffled(List<Row> rows, Predicate<Row> which, long seed) {
        List<Row> source = new ArrayList<>(where(rows, which));
        Collections.shuffle(source, new Random(seed));
        List<Row> mixed = new ArrayList<>();
        int next = 0;
        for (Row row : rows) {
            if (which.test(row)) {
                Row other = source.get(next++);
                mixed.add(row.withWatchTime(other.watchTime()).withLike(other.like()));
            } else {
                mixed.add(row);
            }
        }
        return mixed;
    }

    /** Labels that reward watching and liking. */
    static LabelTable labels(List<Row> rows) {
        double[] label = rows.stream()
                .mapToDouble(row -> Math.min(1, 0.1 + 0.5 * row.watchTime() / row.duration() + 0.4 * row.like()))
                .toArray();
        return labels(rows, label);
    }

    static LabelTable labels(List<Row> rows, double[] label) {
        return new LabelTable(
                ids(USERS),
                ids(ITEMS),
                rows.stream().mapToInt(Row::user).toArray(),
                rows.stream().mapToInt(Row::item).toArray(),
                rows.stream().mapToLong(Row::time).toArray(),
                IntStream.rangeClosed(1, rows.size()).mapToLong(row -> row).toArray(),
                List.of(
                        new RawColumn(
                                "watchTime",
                                false,
                                rows.stream().mapToDouble(Row::watchTime).toArray()),
                        new RawColumn(
                                "like",
                                true,
                                rows.stream().mapToDouble(Row::like).toArray()),
                        new RawColumn(
                                "duration",
                                false,
                                rows.stream().mapToDouble(Row::duration).toArray())),
                label);
    }

    private static IdMap ids(int count) {
        return new IdMap(IntStream.range(0, count).mapToObj(Integer::toString).toList(), true);
    }

    /** A run without anything odd. */
    static MeasuredRun measured(int rows) {
        return new MeasuredRun("ab", rows, rows, 0, false, Map.of("usage", 0.5), List.of());
    }
}
