package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;

/**
 * The field, or its getter, that says for how long the item was watched, read or listened to; at most one. It is a feedback field, so
 * objectives can name it.
 *
 * <p>Types: any number or its box. Column: the field's name in snake case, or {@link Column}.
 *
 * <pre>{@code @WatchTime(SECONDS) double watchTime}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface WatchTime {

    /** The unit of the column: exactly one. */
    TimeUnit[] value() default {};
}
