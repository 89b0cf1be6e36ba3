package io.labelcraft.config;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The columns of the feedback log.
 *
 * @param watchTime the field that says how long an item was watched, where the log has one: one of {@code feedback}, a duration
 * @param feedback every feedback field, sorted by field name
 * @param itemDuration the length of the item, where the log has one
 * @param itemFeatures categorical features of the item, sorted by field name
 * @param userFeatures categorical features of the user, sorted by field name
 */
public record LogSpec(
        IdColumn user,
        IdColumn item,
        TimeColumn time,
        Optional<DurationColumn> itemDuration,
        Optional<FeedbackColumn> watchTime,
        List<FeedbackColumn> feedback,
        List<FeatureColumn> itemFeatures,
        List<FeatureColumn> userFeatures) {

    public LogSpec {
        feedback = List.copyOf(feedback);
        itemFeatures = List.copyOf(itemFeatures);
        userFeatures = List.copyOf(userFeatures);
    }

    /** The same log without what is known of users and items beside their ids. */
    public LogSpec withoutFeatures() {
        return new LogSpec(user, item, time, itemDuration, watchTime, feedback, List.of(), List.of());
    }

    /** A user or an item id. Numeric ids must be integers and sort as such; others are any text. */
    public record IdColumn(String column, boolean numeric) {}

    /** The time of an impression, counted in {@code unit} since 1970-01-01 UTC. */
    public record TimeColumn(String column, TimeUnit unit) {}

    /**
     * A duration, held in seconds once it is read.
     *
     * @param clip upper bound put on the value [seconds]
     */
    public record DurationColumn(String field, String column, TimeUnit unit, Optional<Double> clip) {}

    /** What a feedback field measures. */
    public enum Kind {
        DURATION,
        BINARY,
        COUNT
    }

    /**
     * One feedback field.
     *
     * @param unit of the column, present for durations only; values are held in seconds once they are read
     * @param clip upper bound put on the value [seconds for durations]
     * @param explicit whether the user gave it on purpose (a like, a follow), in contrast to watching
     */
    public record FeedbackColumn(
            String field, String column, Kind kind, Optional<TimeUnit> unit, Optional<Double> clip, boolean explicit) {}

    /**
     * A categorical feature.
     *
     * @param separator where a cell holds several values, what stands between them: the first value counts
     */
    public record FeatureColumn(String field, String column, Optional<String> separator) {}
}
