package io.labelcraft.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks every test user's own rows by a recommender's scores and measures the lists (method page, section 6).
 *
 * @param rowsOfUsers each test user's rows, ascending; users with k rows or fewer are left out
 */
public record Evaluator(List<Metric> metrics, List<int[]> rowsOfUsers, int k) {

    public Evaluator {
        metrics = List.copyOf(metrics);
        int least = k;
        rowsOfUsers = rowsOfUsers.stream().filter(rows -> rows.length > least).toList();
    }

    /** The number of users that count. */
    public int users() {
        return rowsOfUsers.size();
    }

    /** All rows that need a score, one user after the other. */
    public int[] rows() {
        return rowsOfUsers.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /**
     * Measures the lists of one recommender.
     *
     * @param scores of {@link #rows()}
     * @return by metric name, in the order of the metrics
     */
    public Map<String, UserMetric> measure(double[] scores) {
        List<RankedList> lists = lists(scores);
        int[] sizes = rowsOfUsers.stream().mapToInt(rows -> rows.length).toArray();
        Map<String, UserMetric> measured = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            double[] values =
                    lists.stream().mapToDouble(list -> metric.value(list, k)).toArray();
            measured.put(metric.name(), new UserMetric(values, sizes));
        }
        return Collections.unmodifiableMap(measured);
    }

    /**
     * The rows of all users' top k, one user after the other.
     *
     * @param scores of {@link #rows()}
     */
    public int[] top(double[] scores) {
        return lists(scores).stream()
                .flatMapToInt(list -> Arrays.stream(list.rows()).limit(k))
                .toArray();
    }

    private List<RankedList> lists(double[] scores) {
        List<RankedList> lists = new ArrayList<>();
        int from = 0;
        for (int[] rows : rowsOfUsers) {
            lists.add(RankedList.of(rows, Arrays.copyOfRange(scores, from, from + rows.length)));
            from += rows.length;
        }
        return lists;
    }

    /**
     * Whether a recommender has collapsed: the lists of more than half of the users are the order of their rows alone, because
     * more than k rows have the user's highest score.
     *
     * @param scores of {@link #rows()}
     */
    public boolean collapsed(double[] scores) {
        int tied = 0;
        int from = 0;
        for (int[] rows : rowsOfUsers) {
            tied += tied(Arrays.copyOfRange(scores, from, from + rows.length)) ? 1 : 0;
            from += rows.length;
        }
        return 2 * tied > rowsOfUsers.size();
    }

    private boolean tied(double[] scores) {
        Arrays.sort(scores);
        int highest = scores.length - 1;
        return Double.compare(scores[highest], scores[highest - k]) == 0;
    }
}
