package io.labelcraft.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of a {@code labels.csv}: the four that say which row of the log this is, the raw feedback, the label.
 *
 * <p>A field that is named like one of the fixed columns gets {@code feedback_} in front. So does a field whose own name
 * is a fixed column's with {@code feedback_} already in front, once or more often, and no two columns ever share a name.
 */
final class LabelHeader {

    static final List<String> KEYS = List.of("user", "item", "time", "log_row");
    static final String LABEL = "label";
    private static final String PREFIX = "feedback_";

    private LabelHeader() {}

    static List<String> of(List<RawColumn> raw) {
        List<String> header = new ArrayList<>(KEYS);
        raw.forEach(column -> header.add(column(column.field())));
        header.add(LABEL);
        return header;
    }

    /** The column that a field is written to. */
    static String column(String field) {
        return isFixedBehindPrefixes(field) ? PREFIX + field : field;
    }

    /** The field that a raw column was written from. */
    static String field(String column) {
        return column.startsWith(PREFIX) && isFixedBehindPrefixes(column) ? column.substring(PREFIX.length()) : column;
    }

    private static boolean isFixedBehindPrefixes(String name) {
        String bare = name;
        while (bare.startsWith(PREFIX)) {
            bare = bare.substring(PREFIX.length());
        }
        return Stream.concat(KEYS.stream(), Stream.of(LABEL)).anyMatch(bare::equals);
    }
}
