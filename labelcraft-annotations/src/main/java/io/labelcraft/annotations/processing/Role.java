package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.EventTime;
import io.labelcraft.annotations.ExplicitFeedback;
import io.labelcraft.annotations.ImplicitFeedback;
import io.labelcraft.annotations.ItemDuration;
import io.labelcraft.annotations.ItemFeature;
import io.labelcraft.annotations.ItemId;
import io.labelcraft.annotations.UserFeature;
import io.labelcraft.annotations.UserId;
import io.labelcraft.annotations.WatchTime;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;

/** What a field is in the log. */
enum Role {
    USER(UserId.class, "user", AcceptedTypes.ID, Occurrence.ONE),
    ITEM(ItemId.class, "item", AcceptedTypes.ID, Occurrence.ONE),
    TIME(EventTime.class, "event time", AcceptedTypes.TIME, Occurrence.ONE),
    WATCH_TIME(WatchTime.class, "watch time", AcceptedTypes.NUMBER, Occurrence.AT_MOST_ONE),
    ITEM_DURATION(ItemDuration.class, "item duration", AcceptedTypes.NUMBER, Occurrence.AT_MOST_ONE),
    EXPLICIT_FEEDBACK(ExplicitFeedback.class, "explicit feedback", AcceptedTypes.FEEDBACK, Occurrence.ANY),
    IMPLICIT_FEEDBACK(ImplicitFeedback.class, "implicit feedback", AcceptedTypes.FEEDBACK, Occurrence.ANY),
    ITEM_FEATURE(ItemFeature.class, "item feature", AcceptedTypes.CATEGORY, Occurrence.ANY),
    USER_FEATURE(UserFeature.class, "user feature", AcceptedTypes.CATEGORY, Occurrence.ANY);

    private enum Occurrence {
        ONE,
        AT_MOST_ONE,
        ANY
    }

    private final Class<? extends Annotation> annotation;
    private final String noun;
    private final AcceptedTypes types;
    private final Occurrence occurrence;

    Role(Class<? extends Annotation> annotation, String noun, AcceptedTypes types, Occurrence occurrence) {
        this.annotation = annotation;
        this.noun = noun;
        this.types = types;
        this.occurrence = occurrence;
    }

    static Optional<Role> of(DeclaredAnnotation annotation) {
        return Arrays.stream(values())
                .filter(role -> annotation.is(role.annotation))
                .findFirst();
    }

    /** The annotation's name without {@code @}. */
    String annotationName() {
        return annotation.getSimpleName();
    }

    String noun() {
        return noun;
    }

    AcceptedTypes types() {
        return types;
    }

    boolean required() {
        return occurrence == Occurrence.ONE;
    }

    boolean repeatable() {
        return occurrence == Occurrence.ANY;
    }

    boolean isFeedback() {
        return this == WATCH_TIME || hasKindByType();
    }

    /** Whether an objective can be taken over it. */
    boolean isMeasurable() {
        return isFeedback() || this == ITEM_DURATION;
    }

    boolean isFeature() {
        return this == ITEM_FEATURE || this == USER_FEATURE;
    }

    /** Whether the field's type and unit say what kind of feedback it is. */
    boolean hasKindByType() {
        return this == EXPLICIT_FEEDBACK || this == IMPLICIT_FEEDBACK;
    }

    /** The annotation's member that holds the unit, where the role has a unit. */
    Optional<String> unitMember() {
        if (hasKindByType()) {
            return Optional.of("unit");
        }
        boolean timed = this == TIME || this == WATCH_TIME || this == ITEM_DURATION;
        return timed ? Optional.of("value") : Optional.empty();
    }
}
