package io.labelcraft.labels;

/**
 * A file that is not what was stored.
 *
 * @param version the version's id
 * @param file its name in the version's folder
 * @param fault what is wrong with it, e.g. {@code is missing}
 */
public record DamagedFile(String version, String file, String fault) {}
