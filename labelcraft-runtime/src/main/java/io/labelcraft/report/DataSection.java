package io.labelcraft.report;

import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log: what became of its rows. */
record DataSection(Map<String, Long> rows, int users) {

    /** Words for the names in the file; a name that is not here is shown as it is. */
    private static final Map<String, String> WORDS = Map.of(
            "read", "read from the log",
            "filtered", "left out by the filter",
            "duplicates", "left out as duplicates",
            "refused", "refused as faulty",
            "accepted", "accepted",
            "train", "for training",
            "holdOut", "for the hold-out, which chooses",
            "test", "for the test, which measures");

    Optional<Section> section() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(
                "Rows of the feedback log",
                List.of("Rows", "Number"),
                rows.entrySet().stream()
                        .map(entry -> new Table.Row(
                                WORDS.getOrDefault(entry.getKey(), entry.getKey()),
                                List.of(Table.Cell.number(NumberText.count(entry.getValue())))))
                        .toList());
        return Optional.of(new Section(
                "data",
                "Data",
                List.of(table, new Part.Paragraph("Test users that count: " + NumberText.count(users) + "."))));
    }
}
