package io.labelcraft.config;

import io.labelcraft.config.LabelingSpec.Monotone;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import java.util.List;

/** Reads the section {@code labeling.monotone}. */
final class MonotoneReader {

    private static final Type<String> FIELD = Type.text("a feedback field", text -> !text.isBlank());

    private final LogSpec log;
    private final List<String> fields;

    MonotoneReader(LogSpec log) {
        this.log = log;
        this.fields = log.feedback().stream().map(FeedbackColumn::field).toList();
    }

    Monotone read(Section monotone) {
        List<String> increasing = fields(monotone, "increasing");
        List<String> decreasing = fields(monotone, "decreasing");
        increasing.stream()
                .filter(decreasing::contains)
                .forEach(field -> monotone.refuse(
                        List.of("increasing", "decreasing"), "has " + field + " in both lists; expected it in one"));
        return new Monotone(increasing, decreasing);
    }

    private List<String> fields(Section monotone, String key) {
        List<String> named = monotone.list(key, FIELD);
        named.stream()
                .filter(field -> !field.isEmpty() && !fields.contains(field))
                .forEach(field -> monotone.refuse(key, complaint(field)));
        return named;
    }

    private String complaint(String field) {
        boolean itemDuration = log.itemDuration()
                .map(DurationColumn::field)
                .filter(field::equals)
                .isPresent();
        return itemDuration
                ? "names " + field
                        + ", the item duration, in which no label can be held monotone, since watch time enters"
                        + " divided by it; expected a feedback field (" + String.join(", ", fields) + ")"
                : Nearest.complaint(field, "a feedback field", fields);
    }
}
