package io.labelcraft.annotations.processing;

/** The types that suit a role. */
enum AcceptedTypes {
    ID("long, int or String"),
    TIME("long or int"),
    NUMBER("a number type"),
    FEEDBACK("boolean or a number type"),
    CATEGORY("String, boolean, an integer type or an enum");

    private final String description;

    AcceptedTypes(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean contains(ValueType type) {
        return switch (this) {
            case ID -> type == ValueType.INTEGER || type == ValueType.TEXT;
            case TIME -> type == ValueType.INTEGER;
            case NUMBER -> type.isNumber();
            case FEEDBACK -> type == ValueType.BOOLEAN || type.isNumber();
            case CATEGORY ->
                type == ValueType.TEXT || type == ValueType.BOOLEAN || type == ValueType.ENUM || type.isInteger();
        };
    }
}
