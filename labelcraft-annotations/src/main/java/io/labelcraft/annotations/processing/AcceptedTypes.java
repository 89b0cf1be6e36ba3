package io.labelcraft.annotations.processing;

import static io.labelcraft.annotations.processing.ValueType.BOOLEAN;
import static io.labelcraft.annotations.processing.ValueType.ENUM;
import static io.labelcraft.annotations.processing.ValueType.FRACTION;
import static io.labelcraft.annotations.processing.ValueType.INTEGER;
import static io.labelcraft.annotations.processing.ValueType.SMALL_INTEGER;
import static io.labelcraft.annotations.processing.ValueType.TEXT;

import java.util.Set;

/** The types that suit a role. */
enum AcceptedTypes {
    ID("long, int or String", INTEGER, TEXT),
    TIME("long or int", INTEGER),
    NUMBER("a number type", SMALL_INTEGER, INTEGER, FRACTION),
    FEEDBACK("boolean or a number type", BOOLEAN, SMALL_INTEGER, INTEGER, FRACTION),
    CATEGORY("String, boolean, an integer type or an enum", TEXT, BOOLEAN, SMALL_INTEGER, INTEGER, ENUM);

    private final String description;
    private final Set<ValueType> types;

    AcceptedTypes(String description, ValueType... types) {
        this.description = description;
        this.types = Set.of(types);
    }

    String description() {
        return description;
    }

    boolean contains(ValueType type) {
        return types.contains(type);
    }
}
