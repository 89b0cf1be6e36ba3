package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field, or its getter, that sorts users into categories. Any number of them.
 *
 * <p>Types: {@code String}, {@code boolean}, an integer type, their boxes, or an enum. Column: the field's name in snake
 * case, or {@link Column}.
 *
 * <pre>{@code @UserFeature String country}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface UserFeature {

    /** What stands between several values in one cell, of which the first counts, e.g. {@code ","}; empty: one value. */
    String separator() default "";
}
