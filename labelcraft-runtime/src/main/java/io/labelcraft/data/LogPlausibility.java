package io.labelcraft.data;

import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.TimeColumn;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What in a log is allowed but likely a mistake: columns without differences, and units that give odd values. */
public final class LogPlausibility {

    private static final double MANY_REPEATS = 0.1;

    private final ModelSpec spec;
    private final FeedbackTable table;
    private final UnitCheck units;
    private final List<String> warnings = new ArrayList<>();
    private boolean unitDoubted;

    private LogPlausibility(ModelSpec spec, FeedbackTable table, long nowMillis) {
        this.spec = spec;
        this.table = table;
        this.units = new UnitCheck(nowMillis);
    }

    /**
     * A sentence or two for each doubt, in the order of the settings.
     *
     * @param nowMillis the present time, in milliseconds since 1970-01-01 UTC
     */
    public static List<String> warnings(ModelSpec spec, FeedbackTable table, long nowMillis) {
        LogPlausibility plausibility = new LogPlausibility(spec, table, nowMillis);
        plausibility.checkTimes();
        spec.log().feedback().forEach(plausibility::checkFeedback);
        spec.log().itemDuration().ifPresent(plausibility::checkItemDuration);
        plausibility.checkWatchedShare();
        plausibility.checkRepeats();
        return plausibility.warnings;
    }

    private void checkTimes() {
        TimeColumn time = spec.log().time();
        long[] millis = table.timeMillis();
        units.ofTimes(time, millis).ifPresent(warnings::add);
        if (millis.length > 1 && Arrays.stream(millis).allMatch(each -> each == millis[0])) {
            warnings.add(
                    "The column \"" + time.column() + "\" (the event time) is the same in every row, so that the order"
                            + " of the log decides what is earlier and later. See that it is the right column and was exported"
                            + " in full.");
        }
    }

    private void checkFeedback(FeedbackColumn field) {
        double[] values = table.feedback().get(field.field());
        if (isConstant(values)) {
            boolean none = values[0] == 0;
            warnings.add("The column \"" + field.column() + "\" (the feedback field " + field.field() + ") is "
                    + (none ? "0 in every row: nobody gave it" : "the same in every row (" + plain(values[0]) + ")")
                    + ", so nothing can be learned from it" + objectivesOf(field.field())
                    + ". See that it is the right column" + (none ? "" : " and that its unit and clip are right")
                    + ", or take the field away with labelcraft.log.feedback." + field.field() + " = null.");
        } else {
            field.unit()
                    .ifPresent(
                            unit -> checkUnit(field.column(), "log.feedback." + field.field() + ".unit", unit, values));
        }
    }

    /** Half a sentence on the objectives that count a field. */
    private String objectivesOf(String field) {
        String objectives = spec.objectives().stream()
                .filter(objective -> objective.fields().contains(field))
                .map(ObjectiveSpec::name)
                .collect(Collectors.joining(", "));
        return objectives.isEmpty() ? "" : ", though these objectives count it: " + objectives;
    }

    private void checkItemDuration(DurationColumn duration) {
        double[] values = table.itemDuration().orElseThrow();
        if (isConstant(values)) {
            warnings.add("The column \"" + duration.column() + "\" (the item duration) is the same in every row ("
                    + plain(values[0]) + " s), so the spread of durations cannot be measured. See that it is the right"
                    + " column, that its unit and clip are right, or take it away with labelcraft.log.item-duration ="
                    + " null.");
        } else {
            checkUnit(duration.column(), "log.item-duration.unit", duration.unit(), values);
        }
    }

    private void checkUnit(String column, String key, TimeUnit unit, double[] values) {
        units.ofDurations(column, key, unit, values).ifPresent(doubt -> {
            warnings.add(doubt);
            unitDoubted = true;
        });
    }

    /** Says nothing where one of the two units has been doubted by itself. */
    private void checkWatchedShare() {
        Optional<FeedbackColumn> watchTime = spec.log().watchTime();
        if (!unitDoubted && watchTime.isPresent() && spec.log().itemDuration().isPresent()) {
            units.ofShares(
                            watchTime.get(),
                            spec.log().itemDuration().get(),
                            table.feedback().get(watchTime.get().field()),
                            table.itemDuration().orElseThrow())
                    .ifPresent(warnings::add);
        }
    }

    private void checkRepeats() {
        DataSummary summary = table.summary();
        if (summary.duplicates() > MANY_REPEATS * summary.read()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d rows repeat user, item and time of an earlier row and are left out. See that the log was"
                            + " exported once, and that \"%s\" tells single events apart.",
                    summary.duplicates(),
                    summary.read(),
                    spec.log().time().column()));
        }
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
