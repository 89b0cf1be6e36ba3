package io.labelcraft.report;

import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.List;
import java.util.Optional;

/** What this log cannot tell. */
record UnmeasurableSection(List<Evaluation.Unmeasurable> parts) {

    Optional<Section> section() {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(
                "What could not be measured, and why",
                List.of("What", "Why"),
                parts.stream()
                        .map(part -> new Table.Row(part.what(), List.of(Table.Cell.text(part.why()))))
                        .toList());
        return Optional.of(new Section("unmeasurable", "What could not be measured", List.of(table)));
    }
}
