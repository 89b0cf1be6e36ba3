package io.labelcraft.mahout;

import com.google.common.base.Preconditions;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.labels.LabelVersion;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;

/**
 * Recommends from the labels of one version, to everybody: where Mahout finds too few items or does not know the user, popular ones
 * fill up the list.
 *
 * <p>Does not change after construction. Safe for many threads.
 */
public final class PublishedRecommender {

    /** Enough that the Java virtual machine has compiled what a request runs through. */
    private static final int WARM_UP_REQUESTS = 64;

    private static final int WARM_UP_ITEMS = 10;

    private final String version;
    private final LabelRecommender mahout;
    private final PopularItems popular;

    private PublishedRecommender(String version, LabelRecommender mahout, PopularItems popular) {
        this.version = version;
        this.mahout = mahout;
        this.popular = popular;
    }

    /** Reads the version's labels, builds the recommender and sends some requests through it, so that the first user's is fast. */
    static PublishedRecommender of(MahoutSpec spec, LabelVersion version, long seed) {
        LabelRecommender mahout = MahoutRecommenders.of(spec, version.labels(), seed);
        try {
            PopularItems popular = PopularItems.of(mahout.labels().taste());
            PublishedRecommender recommender = new PublishedRecommender(version.id(), mahout, popular);
            recommender.warmUp();
            return recommender;
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    /** The id of the label version. */
    public String version() {
        return version;
    }

    /**
     * Items that the user has no label for: those with Mahout's highest estimates, the best first, and after them, where these
     * are fewer than asked for, the most popular others.
     *
     * <p>A popular item's estimate is the mean of its labels, damped as if ten users more had given it the mean of all labels.
     *
     * @param user an id as it stands in the log; one without labels gets popular items alone
     * @param howMany at least 1
     * @return fewer only if the user has labels for nearly all items
     */
    public List<Recommendation> recommend(String user, int howMany) {
        Preconditions.checkArgument(howMany >= 1, "%s items asked for, expected at least 1", howMany);
        OptionalLong tasteUser = mahout.labels().tasteUser(user);
        if (tasteUser.isEmpty()) {
            return popular(new FastIDSet(), howMany).toList();
        }
        List<Recommendation> found = mahout.recommend(user, howMany);
        if (found.size() == howMany) {
            return found;
        }
        FastIDSet known = itemsOf(tasteUser.getAsLong());
        found.forEach(item -> known.add(mahout.labels().tasteItem(item.item()).orElseThrow()));
        return Stream.concat(found.stream(), popular(known, howMany - found.size()))
                .toList();
    }

    private Stream<Recommendation> popular(FastIDSet known, int howMany) {
        return popular.without(known)
                .limit(howMany)
                .map(item -> new Recommendation(mahout.labels().item(item.getItemID()), item.getValue()));
    }

    private FastIDSet itemsOf(long tasteUser) {
        try {
            return mahout.labels().taste().getItemIDsFromUser(tasteUser);
        } catch (TasteException e) {
            throw new IllegalStateException("labels in memory are always within Taste's reach", e);
        }
    }

    private void warmUp() {
        List<String> users = mahout.labels().userIds();
        int step = Math.max(1, users.size() / WARM_UP_REQUESTS);
        IntStream.iterate(0, user -> user < users.size(), user -> user + step)
                .forEach(user -> recommend(users.get(user), WARM_UP_ITEMS));
    }
}
