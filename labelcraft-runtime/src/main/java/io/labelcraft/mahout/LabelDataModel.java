package io.labelcraft.mahout;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelTable;
import java.util.OptionalLong;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/**
 * Labels as a Taste {@link DataModel}: one preference in [0,1] for each user and item that have labels.
 *
 * <p>Integer ids are the ids of the data model; others get a dense index, which holds for this data model alone, so ask
 * here for the translation. Safe for many threads.
 */
public final class LabelDataModel {

    private final TasteIds users;
    private final TasteIds items;
    private final String someUser;
    private final DataModel taste;

    private LabelDataModel(TasteIds users, TasteIds items, String someUser, DataModel taste) {
        this.users = users;
        this.items = items;
        this.someUser = someUser;
        this.taste = taste;
    }

    /**
     * Copies the labels into a data model.
     *
     * @param combine what several labels of one user and item become: their mean, their maximum, or the latest one, which
     *     is the one with the greatest time and among these the greatest log row
     */
    public static LabelDataModel of(LabelTable labels, Combine combine) {
        TasteIds users = new TasteIds(labels.users());
        TasteIds items = new TasteIds(labels.items());
        FastByIDMap<PreferenceArray> preferences = new FastByIDMap<>();
        int[] rows = labels.rowsByPair();
        int to;
        for (int from = 0; from < rows.length; from = to) {
            int user = labels.user()[rows[from]];
            to = end(rows, from, labels.user());
            preferences.put(users.taste(user), preferences(labels, combine, items, users.taste(user), rows, from, to));
        }
        String someUser = labels.users().size() == 0 ? "" : labels.users().id(0);
        return new LabelDataModel(users, items, someUser, new GenericDataModel(preferences));
    }

    /** The preferences of the user whose rows, by item and time, are those of {@code from} to {@code toUser}. */
    private static PreferenceArray preferences(
            LabelTable labels, Combine combine, TasteIds items, long user, int[] rows, int from, int toUser) {
        int pairs = 0;
        for (int row = from; row < toUser; row = Math.min(toUser, end(rows, row, labels.item()))) {
            pairs++;
        }
        PreferenceArray preferences = new GenericUserPreferenceArray(pairs);
        preferences.setUserID(0, user);
        int first = from;
        for (int pair = 0; pair < pairs; pair++) {
            int next = Math.min(toUser, end(rows, first, labels.item()));
            preferences.setItemID(pair, items.taste(labels.item()[rows[first]]));
            preferences.setValue(pair, (float) combined(labels.label(), combine, rows, first, next));
            first = next;
        }
        return preferences;
    }

    /** One preference out of the labels of a user and an item, the latest last. */
    private static double combined(double[] label, Combine combine, int[] rows, int from, int to) {
        return switch (combine) {
            case LATEST -> label[rows[to - 1]];
            case MAX -> {
                double max = 0;
                for (int row = from; row < to; row++) {
                    max = Math.max(max, label[rows[row]]);
                }
                yield max;
            }
            case MEAN -> {
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += label[rows[row]];
                }
                yield sum / (to - from);
            }
        };
    }

    /** Where the run of equal ids that begins at {@code from} ends. */
    private static int end(int[] rows, int from, int[] index) {
        int to = from + 1;
        while (to < rows.length && index[rows[to]] == index[rows[from]]) {
            to++;
        }
        return to;
    }

    /** The data model for Taste's own classes. */
    public DataModel taste() {
        return taste;
    }

    /** Taste's id of a user; empty if the user has no labels. */
    public OptionalLong tasteUser(String id) {
        return users.taste(id);
    }

    /** Taste's id of an item; empty if the item has no labels. */
    public OptionalLong tasteItem(String id) {
        return items.taste(id);
    }

    /** The id in the log of one of Taste's users. */
    public String user(long taste) {
        return users.id(taste);
    }

    /** The id in the log of one of Taste's items. */
    public String item(long taste) {
        return items.id(taste);
    }

    /** An id to show in a message; empty if there are no labels. */
    String someUser() {
        return someUser;
    }
}
