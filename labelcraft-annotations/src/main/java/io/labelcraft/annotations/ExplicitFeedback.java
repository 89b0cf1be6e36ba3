package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;

/**
 * A field, or its getter, with feedback that the user gave on purpose: a like, a comment, a report. Any number of them.
 *
 * <p>The type gives the kind: {@code boolean} is binary, an integer type is a count, and any number with a {@link #unit} is
 * a duration; boxes count as what they hold. Column: the field's name in snake case, or {@link Column}.
 *
 * <pre>{@code @ExplicitFeedback boolean like}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface ExplicitFeedback {

    /** The unit of the column, for a duration only. */
    TimeUnit[] unit() default {};
}
