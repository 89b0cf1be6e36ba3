package io.labelcraft.mahout;

import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.similarity.PreferenceInferrer;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;

/** The cosine of two users' preferences, a missing preference being 0; NaN where they have no item in common. */
final class UserCosine implements UserSimilarity {

    private final DataModel model;
    private final FastByIDMap<Double> norms = new FastByIDMap<>();

    /** @param model never changes, and its preferences of a user are sorted by item */
    UserCosine(DataModel model) throws TasteException {
        this.model = model;
        for (LongPrimitiveIterator users = model.getUserIDs(); users.hasNext(); ) {
            long user = users.nextLong();
            PreferenceArray preferences = model.getPreferencesFromUser(user);
            norms.put(user, Math.sqrt(dot(preferences, preferences)));
        }
    }

    @Override
    public double userSimilarity(long left, long right) throws TasteException {
        double dot = dot(model.getPreferencesFromUser(left), model.getPreferencesFromUser(right));
        return dot > 0 ? dot / (norms.get(left) * norms.get(right)) : Double.NaN;
    }

    private static double dot(PreferenceArray left, PreferenceArray right) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int order = Long.compare(left.getItemID(i), right.getItemID(j));
            if (order == 0) {
                dot += (double) left.getValue(i) * right.getValue(j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return dot;
    }

    @Override
    public void setPreferenceInferrer(PreferenceInferrer inferrer) {
        throw new UnsupportedOperationException("a missing preference is 0");
    }

    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {}
}
