package io.labelcraft.report;

import java.util.Optional;
import java.util.stream.Stream;

/** What a reader has to know of any figure of this evaluation. */
record Caveats(Evaluation evaluation) {

    Optional<String> oneSeed() {
        return evaluation.provenance().seeds().size() == 1
                ? Optional.of("One seed was run, so luck in training cannot be told from a difference.")
                : Optional.empty();
    }

    Optional<String> oneUser() {
        return evaluation.users() == 1
                ? Optional.of("Only one test user counts: nothing of this can be told from chance.")
                : Optional.empty();
    }

    Stream<String> all() {
        return Stream.of(oneSeed(), oneUser()).flatMap(Optional::stream);
    }
}
