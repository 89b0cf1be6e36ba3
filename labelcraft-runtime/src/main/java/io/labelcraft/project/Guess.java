package io.labelcraft.project;

import io.labelcraft.data.ColumnProfile;
import io.labelcraft.data.ColumnProfile.Content;
import io.labelcraft.data.LogProfile;
import io.labelcraft.project.Goal.Measure;
import io.labelcraft.project.Proposal.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Guesses what the columns of a log are, from their names and values. */
final class Guess {

    private static final Set<String> NEGATIVE =
            Set.of("hate", "dislike", "report", "block", "not_interested", "thumbs_down", "downvote", "unfollow");
    private static final Set<String> PARTS = Set.of("split", "fold", "partition", "set");
    private static final String NO_TIME =
            "a time must be an integer that counts since 1970, or written as 2022-05-01T10:00:00Z";
    private static final long MOST_CATEGORIES = 1000;

    private final LogProfile log;
    private final FieldNames names = new FieldNames();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> ratings = new LinkedHashSet<>();

    private Guess(LogProfile log) {
        this.log = log;
    }

    static Proposal of(LogProfile log) {
        return new Guess(log).guess();
    }

    private Proposal guess() {
        one(Role.USER, column -> column.content() != Content.EMPTY);
        one(Role.ITEM, column -> column.content() != Content.EMPTY);
        one(Role.TIME, this::isTime);
        onlyInstant();
        one(Role.WATCH_TIME, Guess::isDuration);
        one(Role.ITEM_DURATION, Guess::isDuration);
        log.columns().stream()
                .filter(column -> !roles.containsKey(column.name()))
                .forEach(this::guessRepeatable);
        setRatingsApart();
        List<ProposedField> fields = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        log.columns().stream()
                .filter(column -> roles.containsKey(column.name()))
                .sorted(Comparator.comparing(column -> roles.get(column.name())))
                .forEach(column -> {
                    ProposedField field = field(column);
                    fields.add(field);
                    field.unit().ifPresent(unit -> checks.add(new UnitMeaning(column, unit).sentence()));
                });
        List<LeftOut> leftOut = log.columns().stream()
                .map(ColumnProfile::name)
                .filter(column -> !roles.containsKey(column))
                .map(column -> new LeftOut(column, reasons.getOrDefault(column, "")))
                .toList();
        return new Proposal(fields, objectives(fields), leftOut, checks);
    }

    /**
     * Gives a role to the column of its first name that a log has and that suits it, else to the first column with a telling word in
     * its name.
     */
    private void one(Role role, Predicate<ColumnProfile> suits) {
        for (String name : role.names()) {
            for (ColumnProfile column : log.columns()) {
                if (ColumnName.of(column.name()).bare().equals(name)
                        && !roles.containsKey(column.name())
                        && suits.test(column)) {
                    roles.put(column.name(), role);
                    return;
                }
            }
        }
        log.columns().stream()
                .filter(column -> !roles.containsKey(column.name()))
                .filter(column -> TellingWords.tell(ColumnName.of(column.name()), role) && suits.test(column))
                .findFirst()
                .ifPresent(column -> roles.put(column.name(), role));
    }

    /** Where no name tells the time, the only column of times is it. */
    private void onlyInstant() {
        List<String> instants = log.columns().stream()
                .filter(column -> column.content() == Content.INSTANT)
                .map(ColumnProfile::name)
                .toList();
        if (instants.size() == 1 && !roles.containsValue(Role.TIME)) {
            roles.putIfAbsent(instants.get(0), Role.TIME);
        }
    }

    private boolean isTime(ColumnProfile column) {
        if (column.content() == Content.INSTANT) {
            return true;
        }
        if (column.content() != Content.INTEGER) {
            reasons.put(column.name(), NO_TIME);
            return false;
        }
        boolean plausible = UnitGuess.isTimeSince1970(column);
        if (!plausible) {
            reasons.put(column.name(), "its numbers do not count from 1970 on");
        }
        return plausible;
    }

    private static boolean isDuration(ColumnProfile column) {
        return (column.content() == Content.INTEGER || column.content() == Content.NUMBER) && column.least() >= 0;
    }

    private void guessRepeatable(ColumnProfile column) {
        ColumnName name = ColumnName.of(column.name());
        if (column.content() == Content.INSTANT) {
            reasons.put(
                    column.name(),
                    roles.containsValue(Role.TIME)
                            ? "another time"
                            : "one of several times; say by @EventTime which of them counts");
        } else if (NEGATIVE.contains(name.bare())) {
            reasons.put(
                    column.name(),
                    "says that a user did not like the item; leave such rows out with data.filter, or add a minimised objective");
        } else if (Role.EXPLICIT_FEEDBACK.has(name)) {
            guessFeedback(column, Role.EXPLICIT_FEEDBACK);
        } else if (Role.IMPLICIT_FEEDBACK.has(name)) {
            guessFeedback(column, Role.IMPLICIT_FEEDBACK);
        } else if (!PARTS.contains(name.bare()) && !reasons.containsKey(column.name())) {
            guessFeature(column, name);
        }
    }

    /** Beside other explicit feedback, one that every row has would hide whether there was any. */
    private void setRatingsApart() {
        log.columns().stream()
                .filter(column -> roles.get(column.name()) == Role.EXPLICIT_FEEDBACK && isRating(column))
                .forEach(column -> ratings.add(column.name()));
        boolean others = roles.entrySet().stream()
                .anyMatch(role -> role.getValue() == Role.EXPLICIT_FEEDBACK && !ratings.contains(role.getKey()));
        if (others) {
            ratings.forEach(column -> roles.put(column, Role.IMPLICIT_FEEDBACK));
        }
    }

    private void guessFeedback(ColumnProfile column, Role role) {
        boolean count = column.content() == Content.INTEGER && column.least() >= 0;
        if (column.content() == Content.BINARY || count || isStay(column)) {
            roles.put(column.name(), role);
        } else {
            reasons.put(column.name(), "feedback must be 0 or 1, or a whole number that is not negative");
        }
    }

    /** A time spent beside the item, where it is not 0 throughout. */
    private static boolean isStay(ColumnProfile column) {
        return ColumnName.of(column.name()).bare().endsWith("stay_time") && isDuration(column);
    }

    private void guessFeature(ColumnProfile column, ColumnName name) {
        boolean user = Role.USER_FEATURE.has(name) || name.bare().startsWith("user_");
        boolean known = Role.USER_FEATURE.has(name) || Role.ITEM_FEATURE.has(name);
        boolean category = column.content() == Content.TEXT
                && column.distinct() > 1
                && column.distinct() <= Math.min(MOST_CATEGORIES, column.values() / 2);
        if (category || (known && isId(column))) {
            roles.put(column.name(), user ? Role.USER_FEATURE : Role.ITEM_FEATURE);
        }
    }

    private static boolean isId(ColumnProfile column) {
        return column.content() == Content.INTEGER || column.content() == Content.TEXT;
    }

    private ProposedField field(ColumnProfile column) {
        Role role = roles.get(column.name());
        return new ProposedField(names.of(column.name()), column.name(), role, type(column, role), unit(column, role));
    }

    private static String type(ColumnProfile column, Role role) {
        return switch (role) {
            case USER, ITEM, ITEM_FEATURE, USER_FEATURE -> isInteger(column) ? "long" : "String";
            case TIME -> "long";
            case WATCH_TIME, ITEM_DURATION -> column.content() == Content.INTEGER ? "long" : "double";
            case EXPLICIT_FEEDBACK, IMPLICIT_FEEDBACK ->
                switch (column.content()) {
                    case BINARY -> "boolean";
                    case INTEGER -> "long";
                    default -> "double";
                };
        };
    }

    /** Integers with leading zeros are names, and those of a log with two users may be 0 and 1. */
    private static boolean isInteger(ColumnProfile column) {
        return (column.content() == Content.INTEGER || column.content() == Content.BINARY) && column.plainIds();
    }

    private static Optional<TimeUnit> unit(ColumnProfile column, Role role) {
        return switch (role) {
            case TIME -> Optional.of(UnitGuess.ofTime(column));
            case WATCH_TIME, ITEM_DURATION -> Optional.of(UnitGuess.ofDuration(column));
            case IMPLICIT_FEEDBACK -> isStay(column) ? Optional.of(UnitGuess.ofDuration(column)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private List<Goal> objectives(List<ProposedField> fields) {
        List<Goal> objectives = new ArrayList<>();
        of(fields, Role.WATCH_TIME)
                .forEach(field -> objectives.add(new Goal("usage", Measure.MEAN, List.of(field.name()))));
        engagement(of(fields, Role.EXPLICIT_FEEDBACK)).ifPresent(objectives::add);
        fields.stream()
                .filter(field -> ratings.contains(field.column()))
                .forEach(field -> objectives.add(new Goal(field.name(), Measure.MEAN, List.of(field.name()))));
        of(fields, Role.ITEM_DURATION)
                .forEach(field -> objectives.add(new Goal("retention", Measure.SPREAD, List.of(field.name()))));
        if (objectives.isEmpty()) {
            engagement(of(fields, Role.IMPLICIT_FEEDBACK)).ifPresent(objectives::add);
        }
        return objectives;
    }

    private Optional<Goal> engagement(List<ProposedField> feedback) {
        List<String> occasional = feedback.stream()
                .filter(field -> field.unit().isEmpty() && !isRating(field.column()))
                .map(ProposedField::name)
                .toList();
        return occasional.isEmpty() ? Optional.empty() : Optional.of(new Goal("engagement", Measure.ANY, occasional));
    }

    private boolean isRating(String name) {
        return log.columns().stream().anyMatch(column -> column.name().equals(name) && isRating(column));
    }

    /** A count that every row has: that there is any says nothing. */
    private static boolean isRating(ColumnProfile column) {
        return column.content() == Content.INTEGER && column.least() > 0;
    }

    private static List<ProposedField> of(List<ProposedField> fields, Role role) {
        return fields.stream().filter(field -> field.role() == role).toList();
    }
}
