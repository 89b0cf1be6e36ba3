package io.labelcraft.mahout;

import java.util.Arrays;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/**
 * A {@code GenericDataModel} that finds one preference of a user by halving. That class looks through all of them, which makes
 * {@code GenericUserBasedRecommender} slow for users who are like others with many.
 */
final class LabelPreferences extends ForwardingDataModel {

    private final transient DataModel model;

    /** Sorts the preferences of each user by item. */
    LabelPreferences(FastByIDMap<PreferenceArray> byUser) {
        this.model = new GenericDataModel(byUser);
    }

    @Override
    DataModel delegate() {
        return model;
    }

    @Override
    public Float getPreferenceValue(long user, long item) throws TasteException {
        PreferenceArray preferences = model.getPreferencesFromUser(user);
        int place = Arrays.binarySearch(preferences.getIDs(), item);
        return place < 0 ? null : Float.valueOf(preferences.getValue(place));
    }

    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {}
}
