package io.labelcraft.monitor;

import com.google.common.collect.Lists;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.page.NumberText;
import io.labelcraft.page.Part;
import io.labelcraft.page.Section;
import io.labelcraft.page.Table;
import io.labelcraft.page.Table.Cell;
import java.util.List;

/** The versions that are stored. */
record VersionsSection(Status status, Times times) {

    Section section() {
        Part part = status.versions().isEmpty()
                ? new Part.Paragraph("No version is stored yet.")
                : Table.of(
                        "Stored versions, the latest first",
                        List.of("Version", "State", "Stored", "Run"),
                        Lists.reverse(status.versions()).stream().map(this::row).toList());
        return new Section("versions", "Versions", List.of(part));
    }

    private Table.Row row(LabelVersion version) {
        boolean published = status.published().filter(version.id()::equals).isPresent();
        return new Table.Row(
                version.id(),
                List.of(
                        Cell.text(published ? "published" : "stored"),
                        Cell.text(times.at(version.stored())),
                        Cell.text(run(version))));
    }

    private String run(LabelVersion version) {
        return status.runs().stream()
                .filter(run -> run.version().filter(version.id()::equals).isPresent())
                .reduce((later, earlier) -> earlier)
                .map(RunRecord::id)
                .orElse(NumberText.MISSING);
    }
}
