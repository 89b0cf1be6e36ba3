package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Finds the published rows that have the ids and the time of a row of another table. */
final class MatchedRows {

    static final int NONE = -1;

    private final LabelTable published;
    private final LabelTable labels;
    private final int[] rows;
    private final int[] begin;
    private final int[] end;
    private final int[] publishedUser;
    private final int[] publishedItem;

    MatchedRows(LabelTable published, LabelTable labels) {
        this.published = published;
        this.labels = labels;
        this.rows = published.rowsByPair();
        this.begin = new int[published.users().size()];
        this.end = new int[published.users().size()];
        for (int at = 0; at < rows.length; at++) {
            int user = published.user()[rows[at]];
            begin[user] = end[user] == 0 ? at : begin[user];
            end[user] = at + 1;
        }
        this.publishedUser = indexes(published.users().ids(), labels.users().ids());
        this.publishedItem = indexes(published.items().ids(), labels.items().ids());
    }

    /** Per user of the other table: its index in the published one, or {@link #NONE}. Not to be written to. */
    int[] publishedUser() {
        return publishedUser;
    }

    /** The same of items. */
    int[] publishedItem() {
        return publishedItem;
    }

    /** Whether any published row of the same user, item and time is as expected. */
    boolean any(int row, IntPredicate expected) {
        int user = publishedUser[labels.user()[row]];
        int item = publishedItem[labels.item()[row]];
        if (user == NONE || item == NONE) {
            return false;
        }
        long time = labels.timeMillis()[row];
        for (int at = first(user, item, time); at < end[user] && compare(rows[at], item, time) == 0; at++) {
            if (expected.test(rows[at])) {
                return true;
            }
        }
        return false;
    }

    /** Where the first of a user's rows is that is not before an item and a time. */
    private int first(int user, int item, long time) {
        int low = begin[user];
        int high = end[user];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(rows[middle], item, time) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int row, int item, long time) {
        int other = published.item()[row];
        int byItem = other == item ? 0 : published.items().compare(other, item);
        return byItem == 0 ? Long.compare(published.timeMillis()[row], time) : byItem;
    }

    private static int[] indexes(List<String> known, List<String> ids) {
        Map<String, Integer> indexOfId = new HashMap<>();
        known.forEach(id -> indexOfId.put(id, indexOfId.size()));
        return ids.stream().mapToInt(id -> indexOfId.getOrDefault(id, NONE)).toArray();
    }
}
