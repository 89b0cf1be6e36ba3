package io.labelcraft.project;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A field of the annotated record.
 *
 * @param name in Java
 * @param column of the log
 * @param type in Java
 * @param unit of a time or duration
 */
record ProposedField(String name, String column, Role role, String type, Optional<TimeUnit> unit) {

    ProposedField(String name, String column, Role role, String type) {
        this(name, column, role, type, Optional.empty());
    }

    /** Whether the annotation processor would take the field for another column. */
    boolean needsColumn() {
        return !FieldNames.defaultColumn(name).equals(column);
    }
}
