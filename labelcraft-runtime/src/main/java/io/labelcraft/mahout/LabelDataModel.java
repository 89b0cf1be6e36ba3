package io.labelcraft.mahout;

import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelTable;
import java.util.List;
import java.util.OptionalLong;
import org.apache.mahout.cf.taste.model.DataModel;

/**
 * Labels as a Taste {@link DataModel}: one preference in [0,1] for each user and item that have labels.
 *
 * <p>Integer ids are the ids of the data model; others get a dense index, which holds for this data model alone, so ask
 * here for the translation. Safe for many threads.
 */
public final class LabelDataModel {

    private final TasteIds users;
    private final TasteIds items;
    private final DataModel taste;

    private LabelDataModel(TasteIds users, TasteIds items, DataModel taste) {
        this.users = users;
        this.items = items;
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
        return new LabelDataModel(
                users, items, new LabelPreferences(new CombinedPreferences(labels, combine, users, items).byUser()));
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

    /** Whether Taste's ids of users are those of the log. */
    boolean usersAsTheyAre() {
        return users.asTheyAre();
    }

    /** Whether Taste's ids of items are those of the log. */
    boolean itemsAsTheyAre() {
        return items.asTheyAre();
    }

    /** The ids of all users with labels. */
    List<String> userIds() {
        return users.all();
    }
}
