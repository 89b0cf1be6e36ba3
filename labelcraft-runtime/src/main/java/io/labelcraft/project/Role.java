package io.labelcraft.project;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** What a column may be, and the names by which it is told. */
enum Role {
    USER(
            "UserId",
            "user_id",
            "userid",
            "uid",
            "user",
            "viewer_id",
            "viewer",
            "member_id",
            "member",
            "customer_id",
            "customer"),
    ITEM(
            "ItemId",
            "item_id",
            "itemid",
            "iid",
            "item",
            "video_id",
            "videoid",
            "vid",
            "video",
            "movie_id",
            "movieid",
            "movie",
            "product_id",
            "product",
            "article_id",
            "article",
            "news_id",
            "track_id",
            "track",
            "song_id",
            "song",
            "photo_id",
            "post_id",
            "clip_id",
            "clip",
            "content_id"),
    TIME(
            "EventTime",
            "timestamp",
            "time",
            "event_time",
            "event_timestamp",
            "ts",
            "datetime",
            "date_time",
            "created_at",
            "watched_at",
            "viewed_at",
            "played_at",
            "rated_at",
            "date"),
    WATCH_TIME(
            "WatchTime",
            "watch_time",
            "watchtime",
            "play_time",
            "playtime",
            "playing_time",
            "view_time",
            "watch_duration",
            "play_duration",
            "view_duration",
            "dwell_time",
            "dwell",
            "listen_time",
            "read_time",
            "reading_time",
            "time_spent",
            "watched",
            "played",
            "viewed",
            "listened",
            "dwelled"),
    ITEM_DURATION(
            "ItemDuration",
            "duration",
            "video_duration",
            "item_duration",
            "movie_duration",
            "track_duration",
            "song_duration",
            "length",
            "video_length",
            "item_length",
            "runtime"),
    EXPLICIT_FEEDBACK(
            "ExplicitFeedback",
            "like",
            "follow",
            "comment",
            "share",
            "forward",
            "favourite",
            "favorite",
            "save",
            "bookmark",
            "collect",
            "subscribe",
            "download",
            "reply",
            "repost",
            "upvote",
            "thumbs_up",
            "purchase",
            "buy",
            "order",
            "add_to_cart",
            "rating",
            "stars"),
    IMPLICIT_FEEDBACK(
            "ImplicitFeedback",
            "click",
            "view",
            "long_view",
            "valid_play",
            "finish",
            "finished",
            "complete",
            "completed",
            "replay",
            "profile_enter",
            "stay_time",
            "profile_stay_time",
            "comment_stay_time"),
    ITEM_FEATURE(
            "ItemFeature",
            "author_id",
            "author",
            "creator_id",
            "creator",
            "maker",
            "seller",
            "artist_id",
            "artist",
            "publisher",
            "channel_id",
            "channel",
            "brand",
            "category_id",
            "category",
            "genre",
            "tag",
            "topic"),
    USER_FEATURE(
            "UserFeature",
            "country",
            "region",
            "city",
            "language",
            "gender",
            "age",
            "age_range",
            "age_group",
            "device",
            "platform",
            "os");

    private final String annotation;
    private final List<String> names;

    /** @param names the first that a log has counts, where a log has such a column once */
    Role(String annotation, String... names) {
        this.annotation = annotation;
        this.names = List.of(names);
    }

    /** The annotation's name without {@code @}. */
    String annotation() {
        return annotation;
    }

    List<String> names() {
        return names;
    }

    /** Whether a column's name is one of the names, or its plural or past: {@code likes} and {@code liked} are {@code like}. */
    boolean has(ColumnName column) {
        return Stream.of("", "s", "d", "ed")
                .filter(column.bare()::endsWith)
                .map(ending -> StringUtils.removeEnd(column.bare(), ending))
                .anyMatch(names::contains);
    }

    boolean isFeedback() {
        return this == WATCH_TIME || this == EXPLICIT_FEEDBACK || this == IMPLICIT_FEEDBACK;
    }
}
