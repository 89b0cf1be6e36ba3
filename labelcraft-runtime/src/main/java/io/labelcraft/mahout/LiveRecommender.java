package io.labelcraft.mahout;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.labelcraft.UserException;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recommender that follows a label repository: when other labels are published, or earlier ones again, it recommends from these.
 *
 * <p>A thread of its own looks at the repository's pointer, builds the new recommender aside, sends some requests through it and
 * then swaps one reference. Requests neither fail nor wait meanwhile, and what was there before is free for the garbage
 * collector; during a build there are two. A version that cannot be read, a repository out of reach, or too little memory
 * leave the present recommender in use; the reason is logged once, and the next look tries again.
 *
 * <p>Safe for many threads.
 */
public final class LiveRecommender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRecommender.class);

    private final FollowedVersion<PublishedRecommender> followed;
    private final ScheduledExecutorService follower;
    private final Future<?> looks;

    private LiveRecommender(Supplier<LabelVersion> published, MahoutSpec spec, long seed, Duration interval) {
        this.followed =
                new FollowedVersion<>(published, version -> PublishedRecommender.of(spec, version, seed), this::warn);
        this.follower = Executors.newSingleThreadScheduledExecutor(new ThreadFactoryBuilder()
                .setNameFormat("label-follower")
                .setDaemon(true)
                .build());
        this.looks = follower.scheduleWithFixedDelay(
                () -> told(followed.tryToRefresh()), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Builds a recommender of the published labels and follows the repository from then on.
     *
     * @param labels stays open until after {@link #close}; this does not close it
     * @param seed of the kind {@code ALS}
     * @param interval between two looks at what is published, above zero. A look reads one small file, or one row of a database, so
     *     seconds are fine
     * @throws UserException if nothing has been published, or it cannot be read
     */
    public static LiveRecommender follow(LabelRepository labels, MahoutSpec spec, long seed, Duration interval) {
        return follow(labels::current, spec, seed, interval);
    }

    static LiveRecommender follow(Supplier<LabelVersion> published, MahoutSpec spec, long seed, Duration interval) {
        return new LiveRecommender(published, spec, seed, interval);
    }

    /** The recommender in use, for whoever makes several calls that must be of one version. Don't keep it. */
    public PublishedRecommender current() {
        return followed.get();
    }

    /** As {@link PublishedRecommender#recommend} of the one in use. */
    public List<Recommendation> recommend(String user, int howMany) {
        return current().recommend(user, howMany);
    }

    /** The id of the version in use. */
    public String version() {
        return current().version();
    }

    /** Why the published version is not the one in use, as a sentence; empty if the last look found nothing wrong. */
    public Optional<String> failure() {
        return followed.failure();
    }

    /**
     * Looks now, and returns when the published version is in use. Waits for a build under way.
     *
     * @return whether the version in use changed
     * @throws UserException if the published labels cannot be read; the recommender in use stays
     */
    public boolean refresh() {
        return told(followed.refresh());
    }

    /** Ends the following at once, a build under way included. Requests are still answered, from the version in use. */
    @Override
    public void close() {
        follower.shutdown();
        looks.cancel(true);
    }

    private boolean told(boolean changed) {
        if (changed) {
            LOG.info("Label version {} is in use.", version());
        }
        return changed;
    }

    /** Not of a build that {@link #close} broke off. */
    private void warn(String warning) {
        if (!follower.isShutdown()) {
            LOG.warn(warning);
        }
    }
}
