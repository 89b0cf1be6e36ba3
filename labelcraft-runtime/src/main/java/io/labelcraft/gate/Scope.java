package io.labelcraft.gate;

import java.util.stream.IntStream;

/**
 * Rows of a run that are looked at together.
 *
 * @param name as sentences say it, e.g. {@code new rows}
 */
record Scope(String name, int[] rows) {

    static Scope all(int rows) {
        return new Scope("rows", IntStream.range(0, rows).toArray());
    }

    static Scope fresh(int[] rows) {
        return new Scope("new rows", rows);
    }

    /** What a finding about a field in these rows is about. */
    String subject(ComparedField field) {
        return name.equals("rows") ? field.name() : field.name() + " (" + name + ")";
    }
}
