package io.labelcraft.project;

import java.util.Set;

/** Words that tell what a column is where its whole name is none that logs usually have: {@code session_member}, {@code played_at}. */
final class TellingWords {

    private static final Set<String> USERS = Set.of(
            "user", "viewer", "member", "customer", "account", "visitor", "subscriber", "listener", "reader", "player");
    private static final Set<String> ITEMS = Set.of(
            "item", "video", "clip", "movie", "film", "product", "article", "track", "song", "episode", "post",
            "content", "photo", "news", "story", "book", "game", "show", "title");
    private static final Set<String> TIMES = Set.of("time", "timestamp", "ts", "date", "datetime", "at", "when");
    private static final Set<String> WATCHING = Set.of(
            "watch",
            "watched",
            "watching",
            "play",
            "played",
            "playing",
            "view",
            "viewed",
            "listen",
            "listened",
            "read",
            "reading",
            "dwell",
            "spent");
    private static final Set<String> LENGTHS = Set.of("duration", "length", "runtime");

    private TellingWords() {}

    static boolean tell(ColumnName name, Role role) {
        boolean length = name.unit().isPresent() || name.hasAnyOf(LENGTHS);
        return switch (role) {
            case USER -> name.hasAnyOf(USERS) && !length && isNoFeature(name, Role.USER_FEATURE);
            case ITEM -> name.hasAnyOf(ITEMS) && !length && isNoFeature(name, Role.ITEM_FEATURE);
            case TIME -> name.hasAnyOf(TIMES);
            case WATCH_TIME -> name.hasAnyOf(WATCHING) && (length || name.hasAnyOf(TIMES));
            case ITEM_DURATION ->
                length && (name.hasAnyOf(ITEMS) || name.hasAnyOf(LENGTHS)) && !name.hasAnyOf(WATCHING);
            default -> false;
        };
    }

    private static boolean isNoFeature(ColumnName name, Role feature) {
        return name.words().stream().noneMatch(feature.names()::contains);
    }
}
