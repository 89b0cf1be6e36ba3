package io.labelcraft.mahout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/**
 * Preferences by index instead of by id.
 *
 * @param rowIds ascending
 * @param columnIds ascending
 * @param rows for each row the columns that have a preference
 */
record PreferenceMatrix(long[] rowIds, long[] columnIds, Entries[] rows) {

    /** Those entries of a vector that are there, in any order. */
    record Entries(int[] index, float[] value) {

        Entries(int length) {
            this(new int[length], new float[length]);
        }

        int length() {
            return index.length;
        }

        /** Those with the highest values; of equal ones those that come first. */
        Entries highest(int count) {
            int[] kept = IntStream.range(0, length())
                    .boxed()
                    .sorted(Comparator.comparingDouble(place -> -value[place]))
                    .limit(count)
                    .mapToInt(Integer::intValue)
                    .toArray();
            Entries highest = new Entries(kept.length);
            for (int place = 0; place < kept.length; place++) {
                highest.index[place] = index[kept[place]];
                highest.value[place] = value[kept[place]];
            }
            return highest;
        }
    }

    /**
     * A row for each user, a column for each item.
     *
     * @param model gives its ids in ascending order, as {@code GenericDataModel} does
     */
    static PreferenceMatrix of(DataModel model) throws TasteException {
        long[] users = ids(model.getUserIDs(), model.getNumUsers());
        long[] items = ids(model.getItemIDs(), model.getNumItems());
        Entries[] rows = new Entries[users.length];
        for (int user = 0; user < users.length; user++) {
            rows[user] = entries(model.getPreferencesFromUser(users[user]), items);
        }
        return new PreferenceMatrix(users, items, rows);
    }

    PreferenceMatrix transposed() {
        int[] lengths = new int[columnIds.length];
        for (Entries row : rows) {
            for (int column : row.index()) {
                lengths[column]++;
            }
        }
        Entries[] columns = new Entries[columnIds.length];
        Arrays.setAll(columns, column -> new Entries(lengths[column]));
        int[] next = new int[columnIds.length];
        for (int row = 0; row < rows.length; row++) {
            for (int entry = 0; entry < rows[row].length(); entry++) {
                int column = rows[row].index()[entry];
                int place = next[column]++;
                columns[column].index()[place] = row;
                columns[column].value()[place] = rows[row].value()[entry];
            }
        }
        return new PreferenceMatrix(columnIds, rowIds, columns);
    }

    /** The same, but a row with more entries keeps so many of the highest. */
    PreferenceMatrix withRowsUpTo(int longest) {
        return new PreferenceMatrix(
                rowIds,
                columnIds,
                Arrays.stream(rows)
                        .map(row -> row.length() <= longest ? row : row.highest(longest))
                        .toArray(Entries[]::new));
    }

    private static long[] ids(LongPrimitiveIterator iterator, int count) {
        long[] ids = new long[count];
        Arrays.setAll(ids, i -> iterator.nextLong());
        return ids;
    }

    private static Entries entries(PreferenceArray preferences, long[] items) {
        Entries entries = new Entries(preferences.length());
        for (int entry = 0; entry < entries.length(); entry++) {
            entries.index()[entry] = Arrays.binarySearch(items, preferences.getItemID(entry));
            entries.value()[entry] = preferences.getValue(entry);
        }
        return entries;
    }
}
