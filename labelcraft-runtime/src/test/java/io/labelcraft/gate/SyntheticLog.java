package io.labelcraft.gate;

import io.labelcraft.labels.LabelRows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Fifteen days of feedback of users and items that differ.
 *
 * @param difference standard deviation of what users, and items, add to the interest in a row; 0: they are all alike
 */
public record SyntheticLog(int users, int items, int rowsPerDay, double difference, long seed) {

    static final long DAY = 86_400_000L;
    private static final long START = 1_700_000_000_000L;
    public static final int DAYS = 15;

    /** When a day begins, the first being 0. */
    public static long day(int number) {
        return START + number * DAY;
    }

    /** Yesterday's window of fourteen days. */
    static List<Row> published(List<Row> rows) {
        return NightRows.window(rows, START, START + (DAYS - 1) * DAY);
    }

    /** Tonight's window of fourteen days. */
    public static List<Row> tonight(List<Row> rows) {
        return NightRows.window(rows, START + DAY, START + DAYS * DAY);
    }

    /** Whether a row is of the last day. */
    public static boolean isNew(Row row) {
        return row.timeMillis() >= START + (DAYS - 1) * DAY;
    }

    public List<Row> rows() {
        Random random = new Random(seed);
        double[] ofUser = random.doubles(users, -1, 1).toArray();
        double[] ofItem = random.doubles(items, -1, 1).toArray();
        double[] duration = random.doubles(items, 5, 120).toArray();
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < rowsPerDay * DAYS; number++) {
            int user = random.nextInt(users);
            int item = random.nextInt(items);
            double interest = Math.sqrt(3) * difference * (ofUser[user] + ofItem[item]);
            rows.add(row(number, user, item, interest, duration[item], random));
        }
        return rows;
    }

    private Row row(int number, int user, int item, double interest, double duration, Random random) {
        long day = number / rowsPerDay;
        long time = START + day * DAY + random.nextInt((int) DAY);
        double watched = Math.exp(2 + interest + random.nextGaussian());
        double like = happens(interest - 3, random);
        Map<String, Double> raw = Map.of(
                "comment", happens(interest - 5, random), "duration", duration, "like", like, "watchTime", watched);
        return new Row("user-" + user, "item-" + item, time, number + 1L, raw, label(watched, like));
    }

    private static double label(double watched, double like) {
        return logistic(Math.log(watched) - 2 + 2 * like);
    }

    /** The rows with the labels of another, similar model. */
    public static List<Row> relabelled(List<Row> rows, ToDoubleFunction<Row> model) {
        return rows.stream()
                .map(row -> NightRows.withLabel(row, model.applyAsDouble(row)))
                .toList();
    }

    public static double otherModel(Row row) {
        return logistic(1.1 * Math.log(row.raw().get("watchTime"))
                - 2.1
                + 1.5 * row.raw().get("like"));
    }

    private static double happens(double logit, Random random) {
        return random.nextDouble() < logistic(logit) ? 1 : 0;
    }

    private static double logistic(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
