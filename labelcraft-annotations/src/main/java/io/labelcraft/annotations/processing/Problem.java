package io.labelcraft.annotations.processing;

import java.util.Locale;
import javax.tools.Diagnostic;

/** Everything the processor finds fault with. Ids are stable and explained in docs/annotations.md. */
enum Problem {
    MODEL_NAME_UNUSABLE(
            101,
            "The model name \"%s\" becomes a file name: use small letters, digits and hyphens, a letter or digit first,"
                    + " e.g. \"short-video\"."),
    MODEL_NAME_REPEATED(102, "The model name \"%s\" is taken by %s: give each model a name of its own."),
    MODEL_TYPE_UNSUITED(
            103, "@LabelModel belongs on a record or a class, but %s is %s: describe the log's rows by a record."),
    OBJECTIVES_MISSING(
            104,
            "%s has no objectives: say what the labels shall serve, e.g."
                    + " objectives = @Objective(name = \"usage\", mean = \"watchTime\")."),
    ROLE_MISSING(105, "%s has no %s: annotate the field that holds it with @%s."),
    FEEDBACK_MISSING(
            106,
            "%s has no feedback field, so there is nothing to learn labels from: annotate at least one field with"
                    + " @WatchTime, @ExplicitFeedback or @ImplicitFeedback."),
    ROLE_REPEATED(107, "@%s stands on %s and on %s, but a log has one %s: keep one of them."),
    ROLES_CONFLICTING(108, "%s is annotated with %s, but a field has one role: keep one of them."),
    TYPE_UNSUITED(109, "@%s needs %s, but %s is of type %s: change the type or the annotation."),
    UNIT_MISSING(110, "The unit of %s is missing: name it, e.g. @%s."),
    UNIT_REPEATED(111, "%s has %d units: name the one that its column is in, e.g. @%s."),
    UNIT_POINTLESS(
            112,
            "%s is a boolean and has no unit: drop the unit, or give the field a number type if it is a duration."),
    COLUMN_EMPTY(113, "The column name of %s is empty: name the column, or drop @Column to read \"%s\"."),
    COLUMN_REPEATED(
            114, "%s and %s both read the column \"%s\": name the right column of one of them by @Column(\"..\")."),
    OBJECTIVE_NAME_EMPTY(115, "An objective's name is empty: reports need one, e.g. \"usage\"."),
    OBJECTIVE_NAME_REPEATED(116, "Two objectives are named \"%s\": give each a name of its own."),
    MEASURE_MISSING(
            117,
            "Objective \"%s\" does not say what it measures: add one of mean = \"..\", any = {\"..\"}, spread = \"..\"."),
    MEASURE_REPEATED(118, "Objective \"%s\" measures several things (%s): make one objective of each."),
    OBJECTIVE_FIELD_UNKNOWN(119, "Objective \"%s\": %s has no field \"%s\".%s Fields for %s: %s."),
    OBJECTIVE_FIELD_WITHOUT_ROLE(
            120,
            "Objective \"%s\": %s is no column of the log yet: annotate it, e.g. with @ExplicitFeedback or"
                    + " @ImplicitFeedback."),
    OBJECTIVE_FIELD_UNSUITED(121, "Objective \"%s\": %s takes %s, not the %s %s. Fields for %s: %s."),
    WEIGHT_UNUSABLE(122, "The weight of objective \"%s\" is %s, but must be a positive number; 1 is neutral."),
    ROLE_MISPLACED(123, Diagnostic.Kind.WARNING, "@%s on %s has no effect: %s."),
    CONFIG_UNWRITABLE(
            124,
            "%s cannot be written: %s. Make the folder of the compiled classes writable, or clean it, and compile again.");

    private final int number;
    private final Diagnostic.Kind kind;
    private final String template;

    Problem(int number, String template) {
        this(number, Diagnostic.Kind.ERROR, template);
    }

    Problem(int number, Diagnostic.Kind kind, String template) {
        this.number = number;
        this.kind = kind;
        this.template = template;
    }

    String id() {
        return "LC" + number;
    }

    Diagnostic.Kind kind() {
        return kind;
    }

    String message(Object... arguments) {
        return id() + ": " + String.format(Locale.ROOT, template, arguments);
    }
}
