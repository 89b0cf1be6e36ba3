package io.labelcraft.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The accepted rows of a feedback log in columns, in the order of the log.
 *
 * <p>Arrays are shared, not copied: callers must not write to them. Safe for many threads after construction.
 *
 * @param users ids of the users; {@code user[row]} indexes them
 * @param items ids of the items; {@code item[row]} indexes them
 * @param timeMillis milliseconds since 1970-01-01 UTC
 * @param logRow number of the row in the log, from 1, headers not counted, over all files in the order of their names
 * @param feedback values by field: seconds for durations, 0 or 1 for binary fields, a number of times for counts
 * @param itemDuration [seconds], where the log has it
 * @param itemFeatures categorical item features by field
 * @param userFeatures categorical user features by field
 */
public record FeedbackTable(
        IdMap users,
        IdMap items,
        int[] user,
        int[] item,
        long[] timeMillis,
        long[] logRow,
        Map<String, double[]> feedback,
        Optional<double[]> itemDuration,
        Map<String, CategoricalColumn> itemFeatures,
        Map<String, CategoricalColumn> userFeatures,
        Split split,
        DataSummary summary) {

    public FeedbackTable {
        feedback = Collections.unmodifiableMap(new LinkedHashMap<>(feedback));
        itemFeatures = Collections.unmodifiableMap(new LinkedHashMap<>(itemFeatures));
        userFeatures = Collections.unmodifiableMap(new LinkedHashMap<>(userFeatures));
    }

    /**
     * Whether any of some feedback fields is positive: 0 or 1 for each row.
     *
     * @param fields names of feedback fields
     */
    public double[] anyOf(Collection<String> fields) {
        double[] any = new double[rows()];
        for (String field : fields) {
            double[] values = feedback.get(field);
            Arrays.setAll(any, row -> values[row] > 0 ? 1 : any[row]);
        }
        return any;
    }

    /** The number of accepted rows. */
    public int rows() {
        return user.length;
    }

    /** How large it is and how it is split, e.g. {@code 720 rows, 24 users, 40 items; 576 train, 72 hold-out, 72 test}. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%,d rows, %,d users, %,d items; %,d train, %,d hold-out, %,d test",
                rows(),
                users.size(),
                items.size(),
                split.train().length,
                split.holdOut().length,
                split.test().length);
    }
}
