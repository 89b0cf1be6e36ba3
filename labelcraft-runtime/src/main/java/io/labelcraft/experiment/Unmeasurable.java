package io.labelcraft.experiment;

import java.util.Set;

/**
 * Something that a comparison could not find out.
 *
 * @param what e.g. {@code NEG}
 * @param why as half a sentence
 */
public record Unmeasurable(String what, String why) {

    /** A method that a log does not allow, because it lacks columns. */
    static Unmeasurable lacking(String method, Set<String> columns) {
        return new Unmeasurable(method, "the log has no " + String.join(" and no ", columns));
    }
}
