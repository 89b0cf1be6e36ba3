package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field, or its getter, that says which user saw the item; exactly one.
 *
 * <p>Types: {@code long}, {@code int} or their boxes (ids are integers and sort as such), or {@code String}. Column: the
 * field's name in snake case, or {@link Column}.
 *
 * <pre>{@code @UserId long user}</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface UserId {}
