package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One goal of the platform, measured on the lists that users are shown. Give exactly one of {@link #mean}, {@link #any}
 * and {@link #spread}; they take the names of fields, not of columns.
 *
 * <pre>{@code
 * @Objective(name = "usage",      mean = "watchTime")
 * @Objective(name = "engagement", any = {"like", "follow", "comment"})
 * @Objective(name = "retention",  spread = "duration")
 * @Objective(name = "annoyance",  any = "report", direction = MINIMISE, weight = 2)
 * }</pre>
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Objective {

    /** What reports call this objective; unique within the model. */
    String name();

    /**
     * The mean of a field over the list: a feedback field or the item duration. Durations and counts are scaled to [0,1]
     * first.
     */
    String mean() default "";

    /** The share of the list's items with a positive value in any of these feedback fields, each binary or a count. */
    String[] any() default {};

    /** How much the list's items differ in a field: a feedback field that is no binary one, or the item duration. */
    String spread() default "";

    /** Whether more is better. */
    Direction direction() default Direction.MAXIMISE;

    /** Preference over the other objectives: positive, 1 is neutral. */
    double weight() default 1;
}
