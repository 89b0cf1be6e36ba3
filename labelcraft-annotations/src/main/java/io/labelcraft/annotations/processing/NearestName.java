package io.labelcraft.annotations.processing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {

    private NearestName() {}

    /** The known name with the fewest edits from the given one, if these are few for its length; case does not count. */
    static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> edits(name, candidate) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(candidate -> edits(name, candidate)));
    }

    /** The Levenshtein distance. */
    private static int edits(String from, String to) {
        String source = from.toLowerCase(Locale.ROOT);
        String target = to.toLowerCase(Locale.ROOT);
        int[] previous = new int[target.length() + 1];
        for (int j = 0; j <= target.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= source.length(); i++) {
            int[] current = new int[target.length() + 1];
            current[0] = i;
            for (int j = 1; j <= target.length(); j++) {
                int replaced = previous[j - 1] + (source.charAt(i - 1) == target.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[target.length()];
    }
}
