package io.labelcraft.config;

import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code labeling.without}. */
final class UnseenFieldsReader {

    private static final String KEY = "without";
    private static final Type<String> FIELD =
            Type.text("a feedback field or the item duration", text -> !text.isBlank());

    private final List<String> fields;

    UnseenFieldsReader(LogSpec log) {
        this.fields = Stream.concat(
                        log.feedback().stream().map(FeedbackColumn::field),
                        log.itemDuration().map(DurationColumn::field).stream())
                .toList();
    }

    List<String> read(Section labeling) {
        List<String> unseen = labeling.list(KEY, FIELD);
        unseen.stream()
                .filter(field -> !field.isEmpty() && !fields.contains(field))
                .forEach(field -> labeling.refuse(
                        KEY, Nearest.complaint(field, "a feedback field or the item duration", fields)));
        if (!fields.isEmpty() && unseen.containsAll(fields)) {
            labeling.refuse(KEY, "names all fields (" + String.join(", ", fields) + "); expected one to be left");
        }
        return unseen;
    }
}
