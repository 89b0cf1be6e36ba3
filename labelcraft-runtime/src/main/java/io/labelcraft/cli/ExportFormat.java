package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.config.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** For whom labels are exported. */
enum ExportFormat {
    CSV("labels.csv"),
    PARQUET("labels.parquet"),
    MAHOUT("preferences.csv");

    private final String fileName;

    ExportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** @throws UserException if there is none of this name */
    static ExportFormat named(String name) {
        List<String> names =
                Arrays.stream(values()).map(ExportFormat::formatName).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UserException("The format to export to " + Nearest.complaint(name, "the name of one", names)
                    + ". Choose one with -Dlabelcraft.export.format=<name> or --format <name>.");
        }
        return values()[index];
    }

    private String formatName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file that is written if none is named. */
    String fileName() {
        return fileName;
    }
}
