package io.labelcraft.mahout;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelTable;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** Makes one preference out of all labels of a user and an item. */
final class CombinedPreferences {

    private final LabelTable labels;
    private final Combine combine;
    private final TasteIds users;
    private final TasteIds items;

    /** Rows in which the labels of a user and an item stand together, the latest last. */
    private final int[] rows;

    CombinedPreferences(LabelTable labels, Combine combine, TasteIds users, TasteIds items) {
        this.labels = labels;
        this.combine = combine;
        this.users = users;
        this.items = items;
        this.rows = labels.rowsByPair();
    }

    /** By Taste's id of the user. */
    FastByIDMap<PreferenceArray> byUser() {
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>();
        int next;
        for (int from = 0; from < rows.length; from = next) {
            next = end(from, rows.length, labels.user());
            PreferenceArray preferences = new GenericUserPreferenceArray(pairs(from, next));
            long user = users.taste(labels.user()[rows[from]]);
            preferences.setUserID(0, user);
            fill(preferences, from, next);
            byUser.put(user, preferences);
        }
        return byUser;
    }

    private int pairs(int from, int to) {
        int pairs = 0;
        for (int next = from; next < to; next = end(next, to, labels.item())) {
            pairs++;
        }
        return pairs;
    }

    private void fill(PreferenceArray preferences, int from, int to) {
        int first = from;
        for (int pair = 0; pair < preferences.length(); pair++) {
            int next = end(first, to, labels.item());
            preferences.setItemID(pair, items.taste(labels.item()[rows[first]]));
            preferences.setValue(pair, (float) combined(first, next));
            first = next;
        }
    }

    private double combined(int from, int to) {
        double[] label = labels.label();
        double sum = 0;
        double max = 0;
        for (int place = from; place < to; place++) {
            sum += label[rows[place]];
            max = Math.max(max, label[rows[place]]);
        }
        return switch (combine) {
            case MEAN -> sum / (to - from);
            case MAX -> max;
            case LATEST -> label[rows[to - 1]];
        };
    }

    /** The place, at most {@code to}, where the run of equal ids that begins at {@code from} ends. */
    private int end(int from, int to, int[] index) {
        int end = from + 1;
        while (end < to && index[rows[end]] == index[rows[from]]) {
            end++;
        }
        return end;
    }
}
