package io.labelcraft.mahout;

import java.util.Arrays;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/**
 * The preferences of a data model by index instead of by id.
 *
 * @param items ids, ascending
 * @param ofUsers for each user, by id ascending, the items and their preferences
 */
record PreferenceMatrix(long[] items, Entries[] ofUsers) {

    /** Those entries of a vector that are there, in any order. */
    record Entries(int[] index, float[] value) {

        Entries(int length) {
            this(new int[length], new float[length]);
        }

        int length() {
            return index.length;
        }
    }

    /**
     * @param model gives its ids in ascending order, as {@code GenericDataModel} does
     * @param longest a user with more preferences keeps so many of the highest
     */
    static PreferenceMatrix of(DataModel model, int longest) throws TasteException {
        long[] users = ids(model.getUserIDs(), model.getNumUsers());
        long[] items = ids(model.getItemIDs(), model.getNumItems());
        Entries[] ofUsers = new Entries[users.length];
        for (int user = 0; user < users.length; user++) {
            ofUsers[user] = entries(model.getPreferencesFromUser(users[user]), items, longest);
        }
        return new PreferenceMatrix(items, ofUsers);
    }

    /** For each item the users and their preferences. */
    Entries[] ofItems() {
        int[] lengths = new int[items.length];
        for (Entries ofUser : ofUsers) {
            for (int item : ofUser.index()) {
                lengths[item]++;
            }
        }
        Entries[] ofItems = new Entries[items.length];
        Arrays.setAll(ofItems, item -> new Entries(lengths[item]));
        int[] next = new int[items.length];
        for (int user = 0; user < ofUsers.length; user++) {
            for (int entry = 0; entry < ofUsers[user].length(); entry++) {
                int item = ofUsers[user].index()[entry];
                int place = next[item]++;
                ofItems[item].index()[place] = user;
                ofItems[item].value()[place] = ofUsers[user].value()[entry];
            }
        }
        return ofItems;
    }

    private static long[] ids(LongPrimitiveIterator iterator, int count) {
        long[] ids = new long[count];
        Arrays.setAll(ids, i -> iterator.nextLong());
        return ids;
    }

    private static Entries entries(PreferenceArray preferences, long[] items, int longest) {
        PreferenceArray kept = preferences;
        if (preferences.length() > longest) {
            kept = preferences.clone();
            kept.sortByValueReversed();
        }
        Entries entries = new Entries(Math.min(longest, kept.length()));
        for (int entry = 0; entry < entries.length(); entry++) {
            entries.index()[entry] = Arrays.binarySearch(items, kept.getItemID(entry));
            entries.value()[entry] = kept.getValue(entry);
        }
        return entries;
    }
}
