package io.labelcraft.data;

import io.labelcraft.config.LogSpec;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeatureColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.IdColumn;
import io.labelcraft.config.LogSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The fields of a log in SQL: what each is worked out from, what makes a row a bad one, and how the accepted rows are
 * selected. All names of fields begin with {@code #}, as those of the table {@code log} do.
 */
final class FeedbackQuery {

    static final String USER = LogDatabase.name("#user");
    static final String ITEM = LogDatabase.name("#item");
    static final String TIME = LogDatabase.name("#time");
    private static final String ITEM_DURATION = LogDatabase.name("#duration");
    private static final long LAST_SECOND = 253_402_300_799L;

    private final LogSpec log;
    private final Function<String, Cell> cells;

    FeedbackQuery(LogSpec log, Function<String, Cell> cells) {
        this.log = log;
        this.cells = cells;
    }

    /** SQL expressions by the names of the fields; null where a cell has no such value. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(USER, id(log.user()));
        fields.put(ITEM, id(log.item()));
        fields.put(TIME, cell(log.time().column()).time(log.time().unit()));
        for (int i = 0; i < log.feedback().size(); i++) {
            fields.put(feedback(i), value(log.feedback().get(i)));
        }
        log.itemDuration()
                .ifPresent(duration -> fields.put(ITEM_DURATION, seconds(duration.column(), duration.unit())));
        features(log.itemFeatures(), "#itemFeature", fields);
        features(log.userFeatures(), "#userFeature", fields);
        return fields;
    }

    private Cell cell(String column) {
        return cells.apply(column);
    }

    private String id(IdColumn id) {
        Cell cell = cell(id.column());
        return id.numeric() ? "CAST(" + cell.integer() + " AS VARCHAR)" : cell.text();
    }

    private String value(FeedbackColumn column) {
        return switch (column.kind()) {
            case DURATION -> seconds(column.column(), column.unit().orElse(TimeUnit.SECONDS));
            case BINARY -> cell(column.column()).binary();
            case COUNT -> cell(column.column()).number();
        };
    }

    private String seconds(String column, TimeUnit unit) {
        long nanos = unit.toNanos(1);
        long second = TimeUnit.SECONDS.toNanos(1);
        String factor = nanos >= second ? "* " + nanos / second : "/ " + second / nanos;
        return cell(column).number() + " " + factor + "::DOUBLE";
    }

    private void features(List<FeatureColumn> features, String name, Map<String, String> fields) {
        for (int i = 0; i < features.size(); i++) {
            FeatureColumn feature = features.get(i);
            String first = cell(feature.column()).firstValue(feature.separator().orElse(""));
            fields.put(LogDatabase.name(name + i), "coalesce(" + first + ", '')");
        }
    }

    private static String feedback(int index) {
        return LogDatabase.name("#feedback" + index);
    }

    /** What is looked for in a row, in this order. */
    List<RowCheck> checks() {
        List<RowCheck> checks = new ArrayList<>();
        checkId(log.user(), USER, checks);
        checkId(log.item(), ITEM, checks);
        checkTime(checks);
        for (int i = 0; i < log.feedback().size(); i++) {
            checkFeedback(log.feedback().get(i), feedback(i), checks);
        }
        log.itemDuration().ifPresent(duration -> {
            checkNumber(duration.column(), ITEM_DURATION, checks);
            checks.add(new RowCheck(duration.column(), "is not above 0", ITEM_DURATION + " <= 0"));
        });
        return checks;
    }

    private void checkId(IdColumn id, String field, List<RowCheck> checks) {
        checkPresent(id.column(), checks);
        if (id.numeric()) {
            checks.add(new RowCheck(id.column(), RowCheck.NOT_AN_INTEGER, field + " IS NULL"));
        }
    }

    private void checkTime(List<RowCheck> checks) {
        String column = log.time().column();
        long limit = log.time().unit().convert(LAST_SECOND, TimeUnit.SECONDS);
        checkPresent(column, checks);
        checks.add(new RowCheck(column, RowCheck.NO_TIME, TIME + " IS NULL"));
        String unit = log.time().unit().name().toLowerCase(Locale.ROOT);
        checks.add(new RowCheck(
                column,
                "lies after the year 9999 as log.time.unit = " + unit,
                TIME + " NOT BETWEEN " + -limit + " AND " + limit));
    }

    private void checkFeedback(FeedbackColumn feedback, String field, List<RowCheck> checks) {
        String column = feedback.column();
        if (feedback.kind() == Kind.BINARY) {
            checkPresent(column, checks);
            checks.add(new RowCheck(column, RowCheck.NOT_BINARY, field + " IS NULL"));
            return;
        }
        checkNumber(column, field, checks);
        checks.add(new RowCheck(column, "is negative", field + " < 0"));
        if (feedback.kind() == Kind.COUNT) {
            checks.add(new RowCheck(column, "is not a whole number", field + " <> floor(" + field + ")"));
        }
    }

    private void checkNumber(String column, String field, List<RowCheck> checks) {
        checkPresent(column, checks);
        checks.add(new RowCheck(column, RowCheck.NOT_A_NUMBER, field + " IS NULL"));
        checks.add(new RowCheck(column, "is NaN or infinite", "NOT isfinite(" + field + ")"));
    }

    private void checkPresent(String column, List<RowCheck> checks) {
        checks.add(new RowCheck(column, "is empty", cell(column).text() + " IS NULL"));
    }

    /** The fields that are numbered by dense codes: user, item, then the features. */
    List<String> coded() {
        List<String> coded = new ArrayList<>(List.of(USER, ITEM));
        for (int i = 0; i < log.itemFeatures().size(); i++) {
            coded.add(LogDatabase.name("#itemFeature" + i));
        }
        for (int i = 0; i < log.userFeatures().size(); i++) {
            coded.add(LogDatabase.name("#userFeature" + i));
        }
        return coded;
    }

    /** The time in milliseconds. */
    String millis() {
        long nanos = log.time().unit().toNanos(1);
        long milli = TimeUnit.MILLISECONDS.toNanos(1);
        return nanos >= milli ? TIME + " * " + nanos / milli : TIME + " // " + milli / nanos;
    }

    /** The values of the feedback fields, in the order of the settings, then the item duration; all clipped. */
    List<String> measures() {
        List<String> measures = new ArrayList<>();
        for (int i = 0; i < log.feedback().size(); i++) {
            measures.add(clipped(feedback(i), log.feedback().get(i).clip()));
        }
        log.itemDuration().map(DurationColumn::clip).ifPresent(clip -> measures.add(clipped(ITEM_DURATION, clip)));
        return measures;
    }

    private static String clipped(String field, Optional<Double> clip) {
        return clip.map(bound -> "least(" + field + ", " + bound + "::DOUBLE)").orElse(field);
    }
}
