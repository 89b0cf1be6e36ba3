package io.labelcraft.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a record or class describes one row of a feedback log, and what labels learned from it shall serve.
 *
 * <p>The fields (a record's components, a class's instance fields or their getters, inherited ones included) say by their
 * annotations what each column of the log is. A log has exactly one {@link UserId}, {@link ItemId} and {@link EventTime}, at least one
 * feedback field ({@link WatchTime}, {@link ExplicitFeedback} or {@link ImplicitFeedback}), and at most one
 * {@link WatchTime} and {@link ItemDuration}. Fields without an annotation are left out.
 *
 * <pre>{@code
 * @LabelModel(name = "short-video", objectives = {
 *     @Objective(name = "usage",      mean = "watchTime"),
 *     @Objective(name = "engagement", any = {"like", "comment"})})
 * public record Impression(
 *     @UserId long user, @ItemId long video, @EventTime(MILLISECONDS) long time,
 *     @WatchTime(SECONDS) double watchTime, @ExplicitFeedback boolean like, @ExplicitFeedback boolean comment) {}
 * }</pre>
 *
 * <p>The compiler checks this and writes {@code META-INF/labelcraft/<name>.conf} among the classes; a mistake is a compile
 * error, and what is likely one is a warning, silenced by {@code @SuppressWarnings} with its id. It also generates an
 * accessor beside the class, here {@code ImpressionLog}: the names of the columns and, for records, a reader of rows. The
 * accessor depends on the JDK alone; {@code -Alabelcraft.accessors=false} switches it off.
 *
 * <p>All annotations of this package are kept in class files, never at run time: a field inherited from a class that was
 * compiled earlier must still count, and nothing looks at them by reflection.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LabelModel {

    /**
     * The model's name, which is also the name of its config and of its output folder: small letters, digits and hyphens,
     * a letter or digit first. Unique in a project.
     */
    String name();

    /** What the labels shall serve: at least one objective. */
    Objective[] objectives() default {};
}
