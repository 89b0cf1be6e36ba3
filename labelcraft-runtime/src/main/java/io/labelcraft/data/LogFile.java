package io.labelcraft.data;

import java.nio.file.Path;

/** One file of a log. */
record LogFile(Path path) {

    /** How rows stand in a file. */
    enum Format {
        CSV,
        TSV,
        PARQUET;

        boolean text() {
            return this != PARQUET;
        }

        char delimiter() {
            return this == TSV ? '\t' : ',';
        }
    }

    private static final String GZIP = ".gz";

    /** Whether the name has one of the endings that a log may have. */
    static boolean supports(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".csv")
                || name.endsWith(".csv" + GZIP)
                || name.endsWith(".tsv")
                || name.endsWith(".tsv" + GZIP)
                || name.endsWith(".parquet");
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean gzip() {
        return name().endsWith(GZIP);
    }

    Format format() {
        String name = name();
        if (name.endsWith(".parquet")) {
            return Format.PARQUET;
        }
        return name.endsWith(".tsv") || name.endsWith(".tsv" + GZIP) ? Format.TSV : Format.CSV;
    }
}
