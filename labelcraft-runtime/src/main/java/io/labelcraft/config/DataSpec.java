package io.labelcraft.config;

import java.util.Optional;

/**
 * Where the feedback is and which rows of it count.
 *
 * @param path a CSV or TSV file, perhaps gzipped, a Parquet file, or a folder of such files
 * @param files which files of a folder, as a glob over their names
 * @param filter an SQL condition over the log's own columns; rows for which it does not hold are left out
 * @param maxRefusedShare in [0,1]: more bad rows than this share of all rows fail the run
 * @param windowDays only rows of so many days before the log's newest row count; 0: all
 */
public record DataSpec(String path, String files, Optional<String> filter, double maxRefusedShare, int windowDays) {}
