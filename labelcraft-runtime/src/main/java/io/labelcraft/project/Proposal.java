package io.labelcraft.project;

import io.labelcraft.project.Goal.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an annotated record may say of a log.
 *
 * @param leftOut columns that have no role
 * @param checks what a person must look at, a sentence for each
 */
record Proposal(List<ProposedField> fields, List<Goal> objectives, List<LeftOut> leftOut, List<String> checks) {

    /**
     * A column without a role.
     *
     * @param why empty where its name says nothing
     */
    record LeftOut(String column, String why) {}

    Proposal {
        fields = List.copyOf(fields);
        objectives = List.copyOf(objectives);
        leftOut = List.copyOf(leftOut);
        checks = List.copyOf(checks);
    }

    /** A short-video log, for a project whose log is not known yet. */
    static Proposal example() {
        List<ProposedField> fields = List.of(
                new ProposedField("user", "user", Role.USER, "long"),
                new ProposedField("video", "video", Role.ITEM, "long"),
                new ProposedField("tag", "tag", Role.ITEM_FEATURE, "String"),
                new ProposedField("time", "time", Role.TIME, "long", Optional.of(TimeUnit.MILLISECONDS)),
                new ProposedField("watchTime", "watch_time", Role.WATCH_TIME, "double", Optional.of(TimeUnit.SECONDS)),
                new ProposedField("duration", "duration", Role.ITEM_DURATION, "double", Optional.of(TimeUnit.SECONDS)),
                new ProposedField("like", "like", Role.EXPLICIT_FEEDBACK, "boolean"),
                new ProposedField("follow", "follow", Role.EXPLICIT_FEEDBACK, "boolean"),
                new ProposedField("comment", "comment", Role.EXPLICIT_FEEDBACK, "boolean"));
        List<Goal> objectives = List.of(
                new Goal("usage", Measure.MEAN, List.of("watchTime")),
                new Goal("engagement", Measure.ANY, List.of("like", "follow", "comment")),
                new Goal("retention", Measure.SPREAD, List.of("duration")));
        return new Proposal(fields, objectives, List.of(), List.of());
    }

    /** What a record must have and this one lacks, as the annotations to add. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Role role : List.of(Role.USER, Role.ITEM, Role.TIME)) {
            if (fields.stream().noneMatch(field -> field.role() == role)) {
                missing.add("@" + role.annotation());
            }
        }
        if (fields.stream().noneMatch(field -> field.role().isFeedback())) {
            missing.add("feedback (@WatchTime, @ExplicitFeedback or @ImplicitFeedback)");
        }
        if (objectives.isEmpty()) {
            missing.add("an @Objective");
        }
        return missing;
    }

    /** Columns that a missing role may be given to: those that have none, and features. */
    List<String> undecided() {
        return Stream.concat(
                        leftOut.stream().map(LeftOut::column),
                        fields.stream()
                                .filter(field -> field.role() == Role.ITEM_FEATURE || field.role() == Role.USER_FEATURE)
                                .map(ProposedField::column))
                .toList();
    }
}
