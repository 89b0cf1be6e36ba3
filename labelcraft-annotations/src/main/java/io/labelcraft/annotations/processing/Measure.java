package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import io.labelcraft.annotations.processing.CheckedModel.Kind;
import java.util.Locale;

/** How an objective sums up a list. */
enum Measure {
    MEAN("a feedback field or the item duration") {
        @Override
        boolean accepts(Field field) {
            return field.role().isMeasurable();
        }
    },
    ANY("feedback fields that are binary or counts") {
        @Override
        boolean accepts(Field field) {
            return field.role().isFeedback() && !isKind(field, Kind.DURATION);
        }
    },
    SPREAD("the item duration or a feedback field that is a duration or a count") {
        @Override
        boolean accepts(Field field) {
            return field.role().isMeasurable() && !isKind(field, Kind.BINARY);
        }
    };

    private final String description;

    Measure(String description) {
        this.description = description;
    }

    abstract boolean accepts(Field field);

    /** What it takes. */
    String description() {
        return description;
    }

    /** The member of {@code @Objective} and the key of the config. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isKind(Field field, Kind kind) {
        return field.kind().filter(kind::equals).isPresent();
    }
}
