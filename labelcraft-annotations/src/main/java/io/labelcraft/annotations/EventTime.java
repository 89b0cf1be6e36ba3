package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;

/**
 * The field, or its getter, that says when the item was shown, counted since 1970-01-01 UTC; exactly one.
 *
 * <p>In the log: an integer, ISO 8601 such as {@code 2022-05-01T10:00:00Z}, or a Parquet timestamp; UTC where no time zone is
 * named. Types: {@code long}, {@code int} or their boxes. Column: the field's name in snake case, or {@link Column}.
 *
 * <pre>{@code @EventTime(MILLISECONDS) long time}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface EventTime {

    /** The unit of the column, or in which the field counts what the log writes as ISO 8601: exactly one. */
    TimeUnit[] value() default {};
}
