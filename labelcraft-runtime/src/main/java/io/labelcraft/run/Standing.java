package io.labelcraft.run;

import java.util.List;
import java.util.Optional;

/**
 * Whether earlier results still stand.
 *
 * @param upToDate whether a run would come to the same
 * @param outdated why it would not, as half a sentence; empty if it would, or if there are no earlier results
 */
record Standing(boolean upToDate, Optional<String> outdated) {

    static final Standing UP_TO_DATE = new Standing(true, Optional.empty());
    static final Standing NO_RESULTS = new Standing(false, Optional.empty());

    private static final int SHOWN = 4;

    static Standing outdated(String reason) {
        return new Standing(false, Optional.of(reason));
    }

    /**
     * Results that have another key than a run would have.
     *
     * @param changes what is known to have changed; may be empty
     * @param file that holds the key
     */
    static Standing outdated(List<String> changes, String file) {
        if (changes.isEmpty()) {
            return outdated("something has changed that " + file + " does not name");
        }
        String more = changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
        return outdated(String.join("; ", changes.subList(0, Math.min(SHOWN, changes.size()))) + more);
    }

    /** What results that are up to date become if they are to be made all the same. */
    Standing forced() {
        return upToDate ? outdated("forced, though nothing has changed") : this;
    }
}
