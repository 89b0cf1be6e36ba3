package io.labelcraft.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What the user may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The candidate that takes the fewest edits, the first in alphabetical order among equals. */
    static Optional<String> to(String name, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.<String>comparingInt(candidate ->
                                LevenshteinDistance.getDefaultInstance().apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What to say of a name that is none of the candidates. */
    public static String complaint(String name, String expected, Collection<String> candidates) {
        return "is \"" + name + "\"; expected " + expected + " (" + String.join(", ", candidates) + ")"
                + to(name, candidates)
                        .map(nearest -> "; the nearest is " + nearest)
                        .orElse("");
    }
}
