package io.labelcraft.mahout;

import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** Asks another data model. */
abstract class ForwardingDataModel implements DataModel {

    abstract DataModel delegate();

    @Override
    public LongPrimitiveIterator getUserIDs() throws TasteException {
        return delegate().getUserIDs();
    }

    @Override
    public PreferenceArray getPreferencesFromUser(long user) throws TasteException {
        return delegate().getPreferencesFromUser(user);
    }

    @Override
    public FastIDSet getItemIDsFromUser(long user) throws TasteException {
        return delegate().getItemIDsFromUser(user);
    }

    @Override
    public LongPrimitiveIterator getItemIDs() throws TasteException {
        return delegate().getItemIDs();
    }

    @Override
    public PreferenceArray getPreferencesForItem(long item) throws TasteException {
        return delegate().getPreferencesForItem(item);
    }

    @Override
    public Float getPreferenceValue(long user, long item) throws TasteException {
        return delegate().getPreferenceValue(user, item);
    }

    @Override
    public Long getPreferenceTime(long user, long item) throws TasteException {
        return delegate().getPreferenceTime(user, item);
    }

    @Override
    public int getNumItems() throws TasteException {
        return delegate().getNumItems();
    }

    @Override
    public int getNumUsers() throws TasteException {
        return delegate().getNumUsers();
    }

    @Override
    public int getNumUsersWithPreferenceFor(long item) throws TasteException {
        return delegate().getNumUsersWithPreferenceFor(item);
    }

    @Override
    public int getNumUsersWithPreferenceFor(long item, long other) throws TasteException {
        return delegate().getNumUsersWithPreferenceFor(item, other);
    }

    @Override
    public void setPreference(long user, long item, float value) throws TasteException {
        delegate().setPreference(user, item, value);
    }

    @Override
    public void removePreference(long user, long item) throws TasteException {
        delegate().removePreference(user, item);
    }

    @Override
    public boolean hasPreferenceValues() {
        return delegate().hasPreferenceValues();
    }

    @Override
    public float getMaxPreference() {
        return delegate().getMaxPreference();
    }

    @Override
    public float getMinPreference() {
        return delegate().getMinPreference();
    }
}
