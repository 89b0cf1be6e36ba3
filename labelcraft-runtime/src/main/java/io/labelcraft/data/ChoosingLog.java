package io.labelcraft.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A log without its test rows: all that may be seen of it by whatever chooses settings. No feature, time or feedback of a
 * test row is in it; of its ids there is no more than that they exist.
 *
 * <p>Rows keep their order and ids their indexes, so that a recommender trained on it has the very parameters that it would
 * have if it were trained on the whole log.
 */
public final class ChoosingLog {

    private final FeedbackTable table;

    private ChoosingLog(FeedbackTable table) {
        this.table = table;
    }

    /** Leaves out all rows but those that train or steer. */
    public static ChoosingLog of(FeedbackTable whole) {
        int[] kept = IntStream.concat(
                        IntStream.of(whole.split().train()),
                        IntStream.of(whole.split().holdOut()))
                .sorted()
                .toArray();
        Split split = new Split(
                places(whole.split().train(), kept), places(whole.split().holdOut(), kept), new int[0]);
        return new ChoosingLog(new FeedbackTable(
                whole.users(),
                whole.items(),
                at(kept, whole.user()),
                at(kept, whole.item()),
                Arrays.stream(kept).mapToLong(row -> whole.timeMillis()[row]).toArray(),
                Arrays.stream(kept).mapToLong(row -> whole.logRow()[row]).toArray(),
                each(whole.feedback(), values -> at(kept, values)),
                whole.itemDuration().map(values -> at(kept, values)),
                each(whole.itemFeatures(), feature -> at(kept, feature)),
                each(whole.userFeatures(), feature -> at(kept, feature)),
                split,
                whole.summary()));
    }

    /** The rows that are left, with a split that has no test rows. */
    public FeedbackTable table() {
        return table;
    }

    private static int[] places(int[] rows, int[] kept) {
        return Arrays.stream(rows).map(row -> Arrays.binarySearch(kept, row)).toArray();
    }

    private static int[] at(int[] rows, int[] values) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    private static double[] at(int[] rows, double[] values) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static CategoricalColumn at(int[] rows, CategoricalColumn feature) {
        return new CategoricalColumn(at(rows, feature.codes()), feature.values());
    }

    private static <T> Map<String, T> each(Map<String, T> columns, Function<T, T> change) {
        Map<String, T> changed = new LinkedHashMap<>();
        columns.forEach((name, column) -> changed.put(name, change.apply(column)));
        return changed;
    }
}
