package io.labelcraft.mahout;

import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.model.DataModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published labels as a Taste {@link DataModel} that {@link #refresh} brings up to date, for recommenders wired by hand.
 *
 * <p>Refresh the recommender, and it refreshes this first. A version that cannot be read leaves the present labels in use; the
 * reason is logged once. As with Taste's own {@code FileDataModel}, a request under way during a refresh may see labels of both
 * versions: where that matters, take {@link LiveRecommender}.
 *
 * <p>Safe for many threads. Labels are only read: what would change a preference is refused.
 */
public final class RepositoryDataModel extends ForwardingDataModel {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryDataModel.class);

    private final transient FollowedVersion<DataModel> followed;
    private final transient RefreshHelper refreshHelper;

    private RepositoryDataModel(FollowedVersion<DataModel> followed) {
        this.followed = followed;
        this.refreshHelper = new RefreshHelper(() -> {
            followed.tryToRefresh();
            return null;
        });
    }

    /**
     * Reads the published labels.
     *
     * @param labels stays open as long as this is refreshed
     * @param combine as for {@link LabelDataModel#of}
     * @throws UserException if nothing has been published, it cannot be read, or ids are not integers: the index that Taste
     *     would know such an id by changes from version to version
     */
    public static RepositoryDataModel of(LabelRepository labels, Combine combine) {
        return new RepositoryDataModel(
                new FollowedVersion<>(labels::current, version -> model(version, combine), LOG::warn));
    }

    private static DataModel model(LabelVersion version, Combine combine) {
        LabelDataModel model = LabelDataModel.of(version.labels(), combine);
        if (!model.usersAsTheyAre() || !model.itemsAsTheyAre()) {
            throw new UserException(
                    "Label version " + version.id() + " has " + (model.usersAsTheyAre() ? "item" : "user")
                            + " ids that are no integers. Taste would know each by an index that the next version gives to another id."
                            + " Use LiveRecommender, which takes ids as they stand in the log.");
        }
        return model.taste();
    }

    /** Brings the labels up to date if other ones were published. Returns at once if another thread is doing so. */
    @Override
    public void refresh(Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }

    @Override
    DataModel delegate() {
        return followed.get();
    }
}
