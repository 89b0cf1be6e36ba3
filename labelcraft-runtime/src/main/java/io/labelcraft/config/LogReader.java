package io.labelcraft.config;

import com.google.common.collect.Range;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeatureColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.IdColumn;
import io.labelcraft.config.LogSpec.Kind;
import io.labelcraft.config.LogSpec.TimeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads the section {@code log}. */
final class LogReader {

    private LogReader() {}

    static LogSpec read(Section log) {
        List<FeedbackColumn> feedback = feedback(log.section("feedback"));
        Section time = log.section("time");
        return new LogSpec(
                id(log.section("user")),
                id(log.section("item")),
                new TimeColumn(column(time), time.get("unit", Type.oneOf(TimeUnit.class))),
                log.findSection("item-duration").map(LogReader::duration),
                watchTime(log, feedback),
                feedback,
                features(log.section("item-features")),
                features(log.section("user-features")));
    }

    private static IdColumn id(Section id) {
        return new IdColumn(column(id), id.get("numeric", Type.flag()));
    }

    private static DurationColumn duration(Section duration) {
        return new DurationColumn(
                duration.get("field", Type.nonEmptyText()),
                column(duration),
                duration.get("unit", Type.oneOf(TimeUnit.class)),
                clip(duration));
    }

    private static List<FeedbackColumn> feedback(Section fields) {
        List<FeedbackColumn> columns = new ArrayList<>();
        fields.entries(name -> false).forEach((name, field) -> columns.add(feedback(name, field)));
        return columns;
    }

    private static FeedbackColumn feedback(String name, Section field) {
        Kind kind = field.get("kind", Type.oneOf(Kind.class));
        Optional<TimeUnit> unit = field.find("unit", Type.oneOf(TimeUnit.class));
        if (kind == Kind.DURATION && unit.isEmpty()) {
            field.get("unit", Type.oneOf(TimeUnit.class));
        } else if (kind != Kind.DURATION && unit.isPresent()) {
            field.refuse("unit", "is for kind = duration only; leave it out or change the kind");
        }
        return new FeedbackColumn(name, column(field), kind, unit, clip(field), field.get("explicit", Type.flag()));
    }

    private static Optional<FeedbackColumn> watchTime(Section log, List<FeedbackColumn> feedback) {
        Optional<String> name = log.findText("watch-time");
        List<FeedbackColumn> durations = feedback.stream()
                .filter(column -> column.kind() == Kind.DURATION)
                .toList();
        Optional<FeedbackColumn> watchTime = name.flatMap(field -> durations.stream()
                .filter(column -> column.field().equals(field))
                .findFirst());
        if (name.isPresent() && watchTime.isEmpty()) {
            List<String> fields = durations.stream().map(FeedbackColumn::field).toList();
            log.refuse("watch-time", Nearest.complaint(name.get(), "a feedback field of kind duration", fields));
        }
        return watchTime;
    }

    private static List<FeatureColumn> features(Section features) {
        List<FeatureColumn> columns = new ArrayList<>();
        features.entries(name -> false)
                .forEach((name, feature) ->
                        columns.add(new FeatureColumn(name, column(feature), feature.findText("separator"))));
        return columns;
    }

    private static String column(Section section) {
        return section.get("column", Type.nonEmptyText());
    }

    private static Optional<Double> clip(Section section) {
        return section.find("clip", Type.number(Range.greaterThan(0.0)));
    }
}
