package io.labelcraft.annotations.processing;

import java.util.Locale;
import javax.tools.Diagnostic;

/** Everything the processor finds fault with. Ids are stable and explained in docs/diagnostics.md. */
enum Problem {
    MODEL_NAME_UNUSABLE(
            101,
            "The model name \"%s\" cannot be a file name",
            "use small letters, digits and hyphens, a letter or digit first, e.g. \"short-video\""),
    MODEL_NAME_REPEATED(102, "The model name \"%s\" is taken by %s", "give each model a name of its own"),
    MODEL_TYPE_UNSUITED(
            103, "@LabelModel belongs on a record or a class, but %s is %s", "describe the log's rows by a record"),
    OBJECTIVES_MISSING(
            104,
            "%s has no objectives",
            "say what the labels shall serve, e.g. objectives = @Objective(name = \"usage\", mean = \"watchTime\")"),
    ROLE_MISSING(105, "%s has no %s", "annotate the field that holds it with @%s"),
    FEEDBACK_MISSING(
            106,
            "%s has no feedback field, so there is nothing to learn labels from",
            "annotate at least one field with @WatchTime, @ExplicitFeedback or @ImplicitFeedback"),
    ROLE_REPEATED(107, "@%s stands on %s and on %s, but a log has one %s", "keep one of them"),
    ROLES_CONFLICTING(108, "%s is annotated with %s, but a field has one role", "keep one of them"),
    TYPE_UNSUITED(109, "@%s needs %s, but %s is of type %s", "%s, or correct the annotation"),
    UNIT_MISSING(110, "The unit of %s is missing", "name it, e.g. @%s"),
    UNIT_REPEATED(111, "%s has %d units", "name the one that its column is in, e.g. @%s"),
    UNIT_POINTLESS(
            112,
            "%s is a boolean and has no unit",
            "drop the unit, or give the field a number type if it is a duration"),
    COLUMN_EMPTY(113, "The column name of %s is empty", "name the column, or drop @Column to read \"%s\""),
    COLUMN_REPEATED(
            114, "%s and %s both read the column \"%s\"", "name the right column of one of them by @Column(\"..\")"),
    OBJECTIVE_NAME_EMPTY(115, "An objective's name is empty", "give it one for the reports, e.g. \"usage\""),
    OBJECTIVE_NAME_REPEATED(116, "Two objectives are named \"%s\"", "give each a name of its own"),
    MEASURE_MISSING(
            117,
            "Objective \"%s\" does not say what it measures",
            "add one of mean = \"..\", any = {\"..\"}, spread = \"..\""),
    MEASURE_REPEATED(118, "Objective \"%s\" measures several things (%s)", "make one objective of each"),
    OBJECTIVE_FIELD_UNKNOWN(119, "Objective \"%s\": %s has no field \"%s\"", "%sname one of the fields for %s (%s)"),
    OBJECTIVE_FIELD_WITHOUT_ROLE(
            120,
            "Objective \"%s\": %s is no column of the log yet",
            "annotate it, e.g. with @ExplicitFeedback or @ImplicitFeedback"),
    OBJECTIVE_FIELD_UNSUITED(
            121,
            "Objective \"%s\": %s takes %s, not the %s %s",
            "choose another measure, or one of the fields for %s (%s)"),
    WEIGHT_UNUSABLE(
            122,
            "The weight of objective \"%s\" is %s",
            "give it a positive number, 1 being neutral; direction = MINIMISE turns an objective round"),
    ROLE_MISPLACED(123, Diagnostic.Kind.WARNING, "@%s on %s has no effect, because %s", "%s"),
    FILE_UNWRITABLE(
            124,
            "%s cannot be written (%s)",
            "make the folder that the compiler writes to writable, or clean it, and compile again"),
    GETTER_UNSUITED(
            125,
            "@%s stands on %s, which is no getter",
            "annotate the field, or a method that takes nothing and returns the value"),
    EXPLICIT_FEEDBACK_UNUSED(
            126,
            Diagnostic.Kind.WARNING,
            "%s is explicit feedback, but no objective names it",
            "add \"%s\" to an objective, e.g. to any = {\"..\"}, if the labels shall serve it"),
    ITEM_DURATION_MISSING(
            127,
            Diagnostic.Kind.WARNING,
            "%s is a watch time, but %s has no item duration, so that long items look good because they are long",
            "annotate the field that holds the length of the item with @ItemDuration"),
    ID_AS_FEATURE(
            128,
            Diagnostic.Kind.WARNING,
            "%s is the %s once more, which is known without it and is no category",
            "drop @%s, or name the right column by @Column(\"..\")"),
    UNIT_COARSE(
            129,
            Diagnostic.Kind.WARNING,
            "%s is in %s, which is too coarse for %s",
            "name the unit that its column is in"),
    TYPE_NARROW(
            130, Diagnostic.Kind.WARNING, "%s of type %s cannot hold %s in %s", "make it a long, or correct the unit"),
    UNIT_CONTRADICTED(
            131,
            Diagnostic.Kind.WARNING,
            "%s is said to be in %s, but its name \"%s\" speaks of %s",
            "correct the unit or the name"),
    DURATION_AS_COUNT(
            132,
            Diagnostic.Kind.WARNING,
            "%s counts as a number of times, but its name \"%s\" speaks of a duration",
            "name its unit, e.g. @%s"),
    ACCESSOR_NAME_TAKEN(
            133,
            Diagnostic.Kind.WARNING,
            "%s gets no accessor, because %s exists already",
            "rename that class, or switch accessors off by -Alabelcraft.accessors=false");

    private final int number;
    private final Diagnostic.Kind kind;
    private final String cause;
    private final String remedy;

    Problem(int number, String cause, String remedy) {
        this(number, Diagnostic.Kind.ERROR, cause, remedy);
    }

    Problem(int number, Diagnostic.Kind kind, String cause, String remedy) {
        this.number = number;
        this.kind = kind;
        this.cause = cause;
        this.remedy = remedy;
    }

    String id() {
        return "LC" + number;
    }

    Diagnostic.Kind kind() {
        return kind;
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    /** What is wrong, then what to do about it; the arguments of the one stand before those of the other. */
    String message(Object... arguments) {
        return id() + ": " + String.format(Locale.ROOT, cause + ": " + remedy + ".", arguments);
    }
}
