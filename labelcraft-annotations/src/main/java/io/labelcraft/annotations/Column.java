package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of a field or getter, where the field's name in snake case ({@code watchTime} is {@code watch_time}) is not
 * it. No two fields share a column.
 *
 * <pre>{@code @Column("is_like") @ExplicitFeedback boolean like}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Column {

    /** The name as in the header of the log; not empty. */
    String value();
}
