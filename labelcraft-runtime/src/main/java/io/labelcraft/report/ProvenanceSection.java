package io.labelcraft.report;

import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers were made from and how to make them again. */
record ProvenanceSection(Evaluation.Provenance provenance) {

    Optional<Section> section() {
        List<Table.Row> rows = new ArrayList<>();
        add(rows, "LabelCraft", provenance.version());
        add(rows, "Finished", provenance.finished());
        add(rows, "Fingerprint of the log", provenance.log());
        add(rows, "Seeds", provenance.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        add(rows, "Threads", provenance.threads());
        List<Part> parts = new ArrayList<>();
        if (!rows.isEmpty()) {
            parts.add(Table.of("What the numbers were made from", List.of("What", "Value"), rows));
        }
        if (isGiven(provenance.command())) {
            parts.add(new Part.Heading("Command"));
            parts.add(new Part.Preformatted(provenance.command()));
        }
        if (isGiven(provenance.settings())) {
            parts.add(new Part.Details(
                    "Settings in force",
                    List.of(new Part.Preformatted(provenance.settings().strip()))));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Section("provenance", "Provenance", parts));
    }

    private static void add(List<Table.Row> rows, String name, String value) {
        if (isGiven(value)) {
            rows.add(new Table.Row(name, List.of(Table.Cell.text(value))));
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
