package io.labelcraft.annotations.processing;

import java.util.Locale;
import java.util.regex.Pattern;

/** The column name that a Java name stands for by default. */
final class SnakeCase {

    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private SnakeCase() {}

    /** {@code watchTime} is {@code watch_time}, {@code videoURLHash} is {@code video_url_hash}. */
    static String of(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
