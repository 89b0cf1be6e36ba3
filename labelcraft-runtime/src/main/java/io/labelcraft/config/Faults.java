package io.labelcraft.config;

import io.labelcraft.UserException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What is wrong with the settings, collected so that the user hears of everything at once. */
final class Faults {

    private final Set<String> lines = new LinkedHashSet<>();

    /** @param where file and line, or {@code system property} */
    void add(String where, String what) {
        lines.add(where + ": " + what);
    }

    void throwIfAny() {
        if (!lines.isEmpty()) {
            throw exception();
        }
    }

    /** All of the faults, of which there is at least one. */
    UserException exception() {
        if (lines.size() == 1) {
            return new UserException(lines.iterator().next() + ".");
        }
        return new UserException("The settings have " + lines.size() + " faults:\n  " + String.join("\n  ", lines));
    }
}
