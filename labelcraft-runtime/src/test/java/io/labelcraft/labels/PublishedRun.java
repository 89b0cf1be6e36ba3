package io.labelcraft.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs whose files all carry one number, so that a mixture of two is found out. */
final class PublishedRun {

    private static final int ROWS = 200;

    private PublishedRun() {}

    static Path write(Path run, int number) throws IOException {
        Files.createDirectories(run);
        LabelRows.Builder rows = new LabelRows.Builder();
        for (int row = 0; row < ROWS; row++) {
            rows.add("user" + row, "item" + number, row, number / 100.0);
        }
        rows.table(false).write(run.resolve("labels.csv"));
        Files.writeString(run.resolve("manifest.json"), Integer.toString(number));
        return run;
    }

    /** @throws IllegalStateException if the version is not one run, whole */
    static int numberOf(LabelVersion version) throws IOException {
        int number = Integer.parseInt(Files.readString(version.folder().resolve("manifest.json")));
        LabelTable labels = version.labels();
        for (double label : labels.label()) {
            require(label == number / 100.0, "label " + label + " in version " + number);
        }
        require(labels.rows() == ROWS, labels.rows() + " rows in version " + number);
        return number;
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalStateException("torn: " + fault);
        }
    }
}
