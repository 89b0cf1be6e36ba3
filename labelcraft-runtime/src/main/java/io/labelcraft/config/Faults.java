package io.labelcraft.config;

import io.labelcraft.UserException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.Strings;

/** What is wrong with the settings, collected so that the user hears of everything at once. */
final class Faults {

    private final Set<Fault> faults = new LinkedHashSet<>();

    private record Fault(String where, String what) {

        String line() {
            return where + ": " + what;
        }
    }

    /**
     * Notes a fault.
     *
     * @param where file and line, or the words for another layer
     * @param what begins with the key, where the fault has one
     */
    void add(String where, String what) {
        faults.add(new Fault(where, what));
    }

    /** @param keys beginnings of keys */
    boolean concern(String... keys) {
        return faults.stream().anyMatch(fault -> Strings.CS.startsWithAny(fault.what(), keys));
    }

    List<String> lines() {
        return faults.stream().map(Fault::line).toList();
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw exception();
        }
    }

    /** All of the faults, of which there is at least one. */
    UserException exception() {
        if (faults.size() == 1) {
            return new UserException(lines().get(0) + ".");
        }
        return new UserException("The settings have " + faults.size() + " faults:\n  " + String.join("\n  ", lines()));
    }
}
