package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.Mistake.adding;
import static io.labelcraft.annotations.processing.Mistake.addingObjective;
import static io.labelcraft.annotations.processing.Mistake.replacing;
import static io.labelcraft.annotations.processing.Mistake.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {

    private static final String OTHER_MEASURE = "choose another measure, or ";
    private static final String FIELDS_FOR_MEAN = "one of the fields for mean (duration, like, replays, watchTime).";
    private static final String FIELDS_FOR_ANY = "one of the fields for any (like, replays).";
    private static final String FIELDS_FOR_SPREAD = "one of the fields for spread (duration, replays, watchTime).";

    static List<Mistake> ofTheModel() {
        return List.of(
                replacing(
                        Problem.MODEL_NAME_UNUSABLE,
                        "name = \"short-video\"",
                        "name = «\"Short Video\"»",
                        "The model name \"Short Video\" cannot be a file name: use small letters, digits and hyphens, a letter"
                                + " or digit first, e.g. \"short-video\"."),
                replacing(
                        Problem.MODEL_NAME_UNUSABLE,
                        "name = \"short-video\"",
                        "name = «\"\"»",
                        "The model name \"\" cannot be a file name: use small letters, digits and hyphens, a letter or digit"
                                + " first, e.g. \"short-video\"."),
                new Mistake(
                        Problem.MODEL_NAME_REPEATED,
                        Mistake.faultless()
                                + Mistake.faultless()
                                        .replace("public record Impression", "record Viewing")
                                        .replace("\"short-video\"", "«\"short-video\"»"),
                        "The model name \"short-video\" is taken by com.example.Impression: give each model a name of its"
                                + " own."),
                new Mistake(
                        Problem.MODEL_TYPE_UNSUITED,
                        "«@LabelModel(name = \"short-video\")» interface Impression {}",
                        "@LabelModel belongs on a record or a class, but Impression is an interface: describe the log's"
                                + " rows by a record."),
                new Mistake(
                        Problem.MODEL_TYPE_UNSUITED,
                        "«@LabelModel(name = \"short-video\")» enum Impression {}",
                        "@LabelModel belongs on a record or a class, but Impression is an enum: describe the log's rows by"
                                + " a record."),
                new Mistake(
                        Problem.MODEL_TYPE_UNSUITED,
                        "«@LabelModel(name = \"short-video\")» @interface Impression {}",
                        "@LabelModel belongs on a record or a class, but Impression is an annotation: describe the log's"
                                + " rows by a record."),
                new Mistake(
                        Problem.OBJECTIVES_MISSING,
                        """
                        «@LabelModel(name = "short-video")»
                        record Impression(
                            @UserId long user, @ItemId long video, @EventTime(SECONDS) long time,
                            @ExplicitFeedback boolean like) {}
                        """,
                        "Impression has no objectives: say what the labels shall serve, e.g."
                                + " objectives = @Objective(name = \"usage\", mean = \"watchTime\")."),
                new Mistake(
                        Problem.OBJECTIVES_MISSING,
                        """
                        @LabelModel(name = "short-video", objectives = «{}»)
                        record Impression(
                            @UserId long user, @ItemId long video, @EventTime(SECONDS) long time,
                            @ExplicitFeedback boolean like) {}
                        """,
                        "Impression has no objectives: say what the labels shall serve, e.g."
                                + " objectives = @Objective(name = \"usage\", mean = \"watchTime\")."));
    }

    static List<Mistake> ofRoles() {
        return List.of(
                without(
                        Problem.ROLE_MISSING,
                        "@UserId long user,",
                        "Impression has no user: annotate the field that holds it with @UserId."),
                without(
                        Problem.ROLE_MISSING,
                        "@ItemId long video,",
                        "Impression has no item: annotate the field that holds it with @ItemId."),
                without(
                        Problem.ROLE_MISSING,
                        "@EventTime(MILLISECONDS) long time,",
                        "Impression has no event time: annotate the field that holds it with @EventTime."),
                new Mistake(
                        Problem.FEEDBACK_MISSING,
                        """
                        «@LabelModel(name = "short-video", objectives = @Objective(name = "length", mean = "duration"))»
                        record Impression(
                            @UserId long user, @ItemId long video, @EventTime(SECONDS) long time,
                            @ItemDuration(SECONDS) double duration) {}
                        """,
                        "Impression has no feedback field, so there is nothing to learn labels from: annotate at least one"
                                + " field with @WatchTime, @ExplicitFeedback or @ImplicitFeedback."),
                adding(
                        Problem.ROLE_REPEATED,
                        "«@UserId» long viewer",
                        "@UserId stands on Impression.user and on Impression.viewer, but a log has one user: keep one of"
                                + " them."),
                adding(
                        Problem.ROLE_REPEATED,
                        "«@ItemId» long clip",
                        "@ItemId stands on Impression.video and on Impression.clip, but a log has one item: keep one of"
                                + " them."),
                adding(
                        Problem.ROLE_REPEATED,
                        "«@EventTime(SECONDS)» long end",
                        "@EventTime stands on Impression.time and on Impression.end, but a log has one event time: keep one"
                                + " of them."),
                adding(
                        Problem.ROLE_REPEATED,
                        "«@WatchTime(SECONDS)» long dwell",
                        "@WatchTime stands on Impression.watchTime and on Impression.dwell, but a log has one watch time:"
                                + " keep one of them."),
                adding(
                        Problem.ROLE_REPEATED,
                        "«@ItemDuration(SECONDS)» long length",
                        "@ItemDuration stands on Impression.duration and on Impression.length, but a log has one item"
                                + " duration: keep one of them."),
                adding(
                        Problem.ROLES_CONFLICTING,
                        "@ItemFeature «@UserFeature» String country",
                        "Impression.country is annotated with @ItemFeature and @UserFeature, but a field has one role:"
                                + " keep one of them."));
    }

    static List<Mistake> ofFields() {
        return List.of(
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@UserId long user",
                        "«@UserId» double user",
                        "@UserId needs long, int or String, but Impression.user is of type double:"
                                + " make it a String, which holds any id, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@ItemId long video",
                        "«@ItemId» java.util.List<String> video",
                        "@ItemId needs long, int or String, but Impression.video is of type java.util.List"
                                + "<java.lang.String>:"
                                + " make it a String, which holds any id, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@EventTime(MILLISECONDS) long time",
                        "«@EventTime(MILLISECONDS)» String time",
                        "@EventTime needs long or int, but Impression.time is of type java.lang.String:"
                                + " make it a long that counts the unit since 1970-01-01 UTC, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@WatchTime(SECONDS) double",
                        "«@WatchTime(SECONDS)» boolean",
                        "@WatchTime needs a number type, but Impression.watchTime is of type boolean:"
                                + " make it a double that counts the unit, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@ItemDuration(SECONDS) double",
                        "«@ItemDuration(SECONDS)» char[]",
                        "@ItemDuration needs a number type, but Impression.duration is of type char[]:"
                                + " make it a double that counts the unit, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@ExplicitFeedback boolean",
                        "«@ExplicitFeedback» String",
                        "@ExplicitFeedback needs boolean or a number type, but Impression.like is of type"
                                + " java.lang.String:"
                                + " make it a boolean, an int for a count, or a double with a unit for a duration, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@ItemFeature String",
                        "«@ItemFeature» double",
                        "@ItemFeature needs String, boolean, an integer type or an enum, but Impression.tag is of type"
                                + " double:"
                                + " make it a String, with a separator where a cell holds several values, or correct the annotation."),
                replacing(
                        Problem.TYPE_UNSUITED,
                        "@EventTime(MILLISECONDS) long time",
                        "«@EventTime(MILLISECONDS)» java.time.Instant time",
                        "@EventTime needs long or int, but Impression.time is of type java.time.Instant:"
                                + " make it a long that counts the unit since 1970-01-01 UTC, or correct the annotation."),
                adding(
                        Problem.TYPE_UNSUITED,
                        "«@ItemFeature» java.util.Set<String> topics",
                        "@ItemFeature needs String, boolean, an integer type or an enum, but Impression.topics is of type"
                                + " java.util.Set<java.lang.String>: make it a String, with a separator where a cell holds"
                                + " several values, or correct the annotation."),
                adding(
                        Problem.TYPE_UNSUITED,
                        "«@UserFeature» Object country",
                        "@UserFeature needs String, boolean, an integer type or an enum, but Impression.country is of type"
                                + " java.lang.Object:"
                                + " make it a String, with a separator where a cell holds several values, or correct the annotation."),
                replacing(
                        Problem.UNIT_MISSING,
                        "@WatchTime(SECONDS)",
                        "«@WatchTime»",
                        "The unit of Impression.watchTime is missing: name it, e.g. @WatchTime(SECONDS)."),
                replacing(
                        Problem.UNIT_MISSING,
                        "@ItemDuration(SECONDS)",
                        "«@ItemDuration»",
                        "The unit of Impression.duration is missing: name it, e.g. @ItemDuration(SECONDS)."),
                replacing(
                        Problem.UNIT_MISSING,
                        "@EventTime(MILLISECONDS)",
                        "«@EventTime»",
                        "The unit of Impression.time is missing: name it, e.g. @EventTime(MILLISECONDS)."),
                adding(
                        Problem.UNIT_MISSING,
                        "«@ImplicitFeedback» Double profileTime",
                        "The unit of Impression.profileTime is missing: name it, e.g. @ImplicitFeedback(unit = SECONDS)."),
                replacing(
                        Problem.UNIT_REPEATED,
                        "@WatchTime(SECONDS)",
                        "@WatchTime(«{SECONDS, MINUTES}»)",
                        "Impression.watchTime has 2 units: name the one that its column is in, e.g. @WatchTime(SECONDS)."),
                replacing(
                        Problem.UNIT_POINTLESS,
                        "@ExplicitFeedback boolean",
                        "@ExplicitFeedback(unit = «SECONDS») boolean",
                        "Impression.like is a boolean and has no unit: drop the unit, or give the field a number type if it"
                                + " is a duration."),
                replacing(
                        Problem.COLUMN_EMPTY,
                        "@WatchTime(SECONDS)",
                        "@Column(«\" \"») @WatchTime(SECONDS)",
                        "The column name of Impression.watchTime is empty: name the column, or drop @Column to read"
                                + " \"watch_time\"."),
                adding(
                        Problem.COLUMN_REPEATED,
                        "@Column(«\"tag\"») @ItemFeature String topic",
                        "Impression.tag and Impression.topic both read the column \"tag\": name the right column of one of"
                                + " them by @Column(\"..\")."),
                adding(
                        Problem.COLUMN_REPEATED,
                        "«@ItemFeature» String watch_time",
                        "Impression.watchTime and Impression.watch_time both read the column \"watch_time\": name the right"
                                + " column of one of them by @Column(\"..\")."));
    }

    static List<Mistake> ofObjectives() {
        return List.of(
                addingObjective(
                        Problem.OBJECTIVE_NAME_EMPTY,
                        "@Objective(name = «\"\"», mean = \"watchTime\")",
                        "An objective's name is empty: give it one for the reports, e.g. \"usage\"."),
                addingObjective(
                        Problem.OBJECTIVE_NAME_REPEATED,
                        "@Objective(name = «\"usage\"», mean = \"replays\")",
                        "Two objectives are named \"usage\": give each a name of its own."),
                addingObjective(
                        Problem.MEASURE_MISSING,
                        "«@Objective(name = \"joy\")»",
                        "Objective \"joy\" does not say what it measures: add one of mean = \"..\", any = {\"..\"}, spread ="
                                + " \"..\"."),
                addingObjective(
                        Problem.MEASURE_REPEATED,
                        "@Objective(name = \"joy\", mean = \"watchTime\", any = «\"like\"»)",
                        "Objective \"joy\" measures several things (mean, any): make one objective of each."),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        "@Objective(name = \"joy\", mean = «\"watch_tim\"»)",
                        "Objective \"joy\": Impression has no field \"watch_tim\": did you mean \"watchTime\"? Otherwise name "
                                + FIELDS_FOR_MEAN),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        "@Objective(name = \"joy\", any = {\"like\", «\"laughter\"»})",
                        "Objective \"joy\": Impression has no field \"laughter\": name " + FIELDS_FOR_ANY),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        "@Objective(name = \"joy\", any = «\"likes\"»)",
                        "Objective \"joy\": Impression has no field \"likes\": did you mean \"like\"? Otherwise name "
                                + FIELDS_FOR_ANY),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        "@Objective(name = \"joy\", spread = «\"Duration\"»)",
                        "Objective \"joy\": Impression has no field \"Duration\": did you mean \"duration\"? Otherwise name "
                                + FIELDS_FOR_SPREAD),
                new Mistake(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        Mistake.faultless()
                                .replace("@ExplicitFeedback boolean", "@Column(\"is_like\") @ExplicitFeedback boolean")
                                .replace("{\"like\", \"replays\"}", "{«\"is_like\"», \"replays\"}"),
                        "Objective \"engagement\": Impression has no field \"is_like\": did you mean \"like\", the field of"
                                + " that column? Otherwise name " + FIELDS_FOR_ANY),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNKNOWN,
                        "@Objective(name = \"joy\", any = «\"like, replays\"»)",
                        "Objective \"joy\": Impression has no field \"like, replays\": did you mean any = {\"like\","
                                + " \"replays\"}? Otherwise name " + FIELDS_FOR_ANY),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_WITHOUT_ROLE,
                        "@Objective(name = \"joy\", any = {«\"remark\"»})",
                        "Objective \"joy\": Impression.remark is no column of the log yet: annotate it, e.g. with"
                                + " @ExplicitFeedback or @ImplicitFeedback."),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNSUITED,
                        "@Objective(name = \"joy\", mean = «\"tag\"»)",
                        "Objective \"joy\": mean takes a feedback field or the item duration, not the item feature"
                                + " Impression.tag: " + OTHER_MEASURE + FIELDS_FOR_MEAN),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNSUITED,
                        "@Objective(name = \"joy\", any = {\"like\", «\"watchTime\"»})",
                        "Objective \"joy\": any takes feedback fields that are binary or counts, not the duration"
                                + " Impression.watchTime: " + OTHER_MEASURE + FIELDS_FOR_ANY),
                addingObjective(
                        Problem.OBJECTIVE_FIELD_UNSUITED,
                        "@Objective(name = \"joy\", spread = «\"like\"»)",
                        "Objective \"joy\": spread takes the item duration or a feedback field that is a duration or a"
                                + " count, not the binary field Impression.like: " + OTHER_MEASURE + FIELDS_FOR_SPREAD),
                addingObjective(
                        Problem.WEIGHT_UNUSABLE,
                        "@Objective(name = \"joy\", mean = \"watchTime\", weight = «-1»)",
                        "The weight of objective \"joy\" is -1.0: give it a positive number, 1 being neutral;"
                                + " direction = MINIMISE turns an objective round."),
                addingObjective(
                        Problem.WEIGHT_UNUSABLE,
                        "@Objective(name = \"joy\", mean = \"watchTime\", weight = «0»)",
                        "The weight of objective \"joy\" is 0.0: give it a positive number, 1 being neutral;"
                                + " direction = MINIMISE turns an objective round."),
                addingObjective(
                        Problem.WEIGHT_UNUSABLE,
                        "@Objective(name = \"joy\", mean = \"watchTime\", weight = «Double.NaN»)",
                        "The weight of objective \"joy\" is NaN: give it a positive number, 1 being neutral;"
                                + " direction = MINIMISE turns an objective round."),
                addingObjective(
                        Problem.WEIGHT_UNUSABLE,
                        "@Objective(name = \"joy\", mean = \"watchTime\", weight = «Double.POSITIVE_INFINITY»)",
                        "The weight of objective \"joy\" is Infinity: give it a positive number, 1 being neutral;"
                                + " direction = MINIMISE turns an objective round."));
    }

    static List<Mistake> thatDoNoHarm() {
        return List.of(
                new Mistake(
                        Problem.ROLE_MISPLACED,
                        "record Impression(«@UserId» long user) {}",
                        "@UserId on Impression.user has no effect, because Impression has no @LabelModel: annotate the class with"
                                + " it, or drop the annotation."),
                new Mistake(
                        Problem.ROLE_MISPLACED,
                        Mistake.faultless().replace("{}", "{ «@ItemFeature» static String any; }"),
                        "@ItemFeature on Impression.any has no effect, because it is static: drop static, or the annotation."),
                adding(
                        Problem.ROLE_MISPLACED,
                        "«@Column(\"note\")» String remark",
                        "@Column on Impression.remark has no effect, because the field has no role: give it one, such as"
                                + " @ExplicitFeedback, or drop @Column."));
    }

    static List<Mistake> ofGetters() {
        return List.of(
                new Mistake(
                        Problem.GETTER_UNSUITED,
                        Mistake.faultless().replace("{}", "{ «@ItemFeature» String tag(int part) { return tag; } }"),
                        "@ItemFeature stands on Impression.tag(int), which is no getter: annotate the field, or a method"
                                + " that takes nothing and returns the value."),
                new Mistake(
                        Problem.GETTER_UNSUITED,
                        Mistake.faultless().replace("{}", "{ «@Column(\"t\")» void remember() {} }"),
                        "@Column stands on Impression.remember(), which is no getter: annotate the field, or a method that"
                                + " takes nothing and returns the value."));
    }

    static List<Mistake> thatAreLikely() {
        return List.of(
                adding(
                        Problem.EXPLICIT_FEEDBACK_UNUSED,
                        "«@ExplicitFeedback» boolean share",
                        "Impression.share is explicit feedback, but no objective names it: add \"share\" to an objective,"
                                + " e.g. to any = {\"..\"}, if the labels shall serve it."),
                new Mistake(
                        Problem.ITEM_DURATION_MISSING,
                        """
                        @LabelModel(name = "m", objectives = @Objective(name = "usage", mean = "watchTime"))
                        record Impression(
                            @UserId long user, @ItemId long video, @EventTime(SECONDS) long time,
                            «@WatchTime(SECONDS)» double watchTime) {}
                        """,
                        "Impression.watchTime is a watch time, but Impression has no item duration, so that long items look"
                                + " good because they are long: annotate the field that holds the length of the item with"
                                + " @ItemDuration."),
                adding(
                        Problem.ID_AS_FEATURE,
                        "«@UserFeature» long userId",
                        "Impression.userId is the user once more, which is known without it and is no category: drop"
                                + " @UserFeature, or name the right column by @Column(\"..\")."),
                adding(
                        Problem.ID_AS_FEATURE,
                        "@Column(\"VideoID\") «@ItemFeature» long clip",
                        "Impression.clip is the item once more, which is known without it and is no category: drop"
                                + " @ItemFeature, or name the right column by @Column(\"..\")."),
                replacing(
                        Problem.UNIT_COARSE,
                        "@EventTime(MILLISECONDS) long",
                        "@EventTime(«java.util.concurrent.TimeUnit.HOURS») long",
                        "Impression.time is in hours, which is too coarse for the times of events: name the unit that its"
                                + " column is in."),
                replacing(
                        Problem.UNIT_COARSE,
                        "@ItemDuration(SECONDS)",
                        "@ItemDuration(«java.util.concurrent.TimeUnit.DAYS»)",
                        "Impression.duration is in days, which is too coarse for durations: name the unit that its column"
                                + " is in."),
                replacing(
                        Problem.TYPE_NARROW,
                        "@EventTime(MILLISECONDS) long",
                        "@EventTime(«MILLISECONDS») int",
                        "Impression.time of type int cannot hold the times of events in milliseconds: make it a long, or"
                                + " correct the unit."),
                replacing(
                        Problem.TYPE_NARROW,
                        "@WatchTime(SECONDS) double",
                        "@WatchTime(«MILLISECONDS») Short",
                        "Impression.watchTime of type short cannot hold durations in milliseconds: make it a long, or"
                                + " correct the unit."),
                replacing(
                        Problem.UNIT_CONTRADICTED,
                        "@EventTime(MILLISECONDS)",
                        "@Column(\"event_time_sec\") @EventTime(«MILLISECONDS»)",
                        "Impression.time is said to be in milliseconds, but its name \"event_time_sec\" speaks of seconds:"
                                + " correct the unit or the name."),
                adding(
                        Problem.UNIT_CONTRADICTED,
                        "@ImplicitFeedback(unit = «MINUTES») double profileMillis",
                        "Impression.profileMillis is said to be in minutes, but its name \"profileMillis\" speaks of"
                                + " milliseconds: correct the unit or the name."),
                adding(
                        Problem.DURATION_AS_COUNT,
                        "«@ImplicitFeedback» long profileTime",
                        "Impression.profileTime counts as a number of times, but its name \"profileTime\" speaks of a"
                                + " duration: name its unit, e.g. @ImplicitFeedback(unit = SECONDS)."),
                adding(
                        Problem.DURATION_AS_COUNT,
                        "@Column(\"stay_ms\") «@ImplicitFeedback» Integer stay",
                        "Impression.stay counts as a number of times, but its name \"stay_ms\" speaks of a duration: name"
                                + " its unit, e.g. @ImplicitFeedback(unit = MILLISECONDS)."),
                new Mistake(
                        Problem.ACCESSOR_NAME_TAKEN,
                        Mistake.faultless()
                                        .replace("@LabelModel", "«@LabelModel")
                                        .replace("\npublic record", "»\npublic record")
                                + "final class ImpressionLog {}",
                        "Impression gets no accessor, because com.example.ImpressionLog exists already: rename that class,"
                                + " or switch accessors off by -Alabelcraft.accessors=false."));
    }

    @ParameterizedTest
    @MethodSource({"ofTheModel", "ofRoles", "ofFields", "ofObjectives", "ofGetters", "thatDoNoHarm", "thatAreLikely"})
    void areReportedOnceWhereTheyAre(Mistake mistake) {
        MarkedSource source = MarkedSource.of(Sources.withHeader(mistake.source()));

        Compilation compilation = Sources.compile(Sources.verbatim("Impression", source.text()));

        assertThat(compilation.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .isEqualTo(mistake.problem().id() + ": " + mistake.message());
            assertThat(diagnostic.getKind()).isEqualTo(mistake.problem().kind());
            assertThat(diagnostic.getSource().getName()).endsWith("com/example/Impression.java");
            assertThat(diagnostic.getLineNumber()).isEqualTo(source.line());
            assertThat(textAt(diagnostic, source)).isEqualTo(source.marked());
        });
    }

    @Test
    void haveEachACaseButForTheFolderThatCannotBeWritten() {
        Set<Problem> tried = Stream.of(
                        ofTheModel(),
                        ofRoles(),
                        ofFields(),
                        ofObjectives(),
                        ofGetters(),
                        thatDoNoHarm(),
                        thatAreLikely())
                .flatMap(List::stream)
                .map(Mistake::problem)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.class)));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(tried))).containsExactly(Problem.FILE_UNWRITABLE);
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(Problem.values()).extracting(Problem::id).doesNotHaveDuplicates();
    }

    private static String textAt(Diagnostic<? extends JavaFileObject> diagnostic, MarkedSource source) {
        return source.text().substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
    }
}
