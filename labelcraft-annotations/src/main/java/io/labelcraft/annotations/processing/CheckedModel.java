package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.Direction;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/**
 * A model without mistakes.
 *
 * @param source the qualified name of its class
 */
record CheckedModel(String name, String source, List<Field> fields, List<Goal> objectives) {

    CheckedModel {
        fields = List.copyOf(fields);
        objectives = List.copyOf(objectives);
    }

    /** What a number or flag counts. */
    enum Kind {
        DURATION("duration"),
        BINARY("binary field"),
        COUNT("count");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }
    }

    /**
     * A column of the log.
     *
     * @param numeric whether its values are integers
     * @param kind of feedback fields and of the item duration
     * @param unit of times and durations
     * @param separator of features with several values in one cell
     */
    record Field(
            String name,
            String column,
            Role role,
            boolean numeric,
            Optional<Kind> kind,
            Optional<TimeUnit> unit,
            Optional<String> separator) {

        /** The kind where it has one, else the role, e.g. {@code duration}, {@code item feature}. */
        String noun() {
            return kind.map(known -> known.noun).orElse(role.noun());
        }
    }

    /** An objective. */
    record Goal(String name, Measure measure, SortedSet<String> fields, Direction direction, double weight) {}
}
