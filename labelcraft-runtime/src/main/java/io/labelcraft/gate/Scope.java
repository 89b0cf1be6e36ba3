package io.labelcraft.gate;

/**
 * Rows of a run that are looked at together.
 *
 * @param name as sentences say it, e.g. {@code new rows}
 */
record Scope(String name, int[] rows) {}
