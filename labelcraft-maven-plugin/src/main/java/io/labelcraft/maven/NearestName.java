package io.labelcraft.maven;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that a mistyped one was probably meant to be. */
final class NearestName {

    private NearestName() {}

    /** The known name with the fewest edits; empty if more than half of the typed letters would have to change. */
    static Optional<String> to(String typed, Collection<String> known) {
        LevenshteinDistance edits = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing((String name) -> edits.apply(typed, name))
                        .thenComparing(name -> name))
                .filter(name -> 2 * edits.apply(typed, name) <= typed.length());
    }
}
