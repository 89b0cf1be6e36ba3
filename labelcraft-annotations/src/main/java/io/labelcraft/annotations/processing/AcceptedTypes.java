package io.labelcraft.annotations.processing;

/** The types that suit a role. */
enum AcceptedTypes {
    ID("long, int or String", "make it a String, which holds any id"),
    TIME("long or int", "make it a long that counts the unit since 1970-01-01 UTC"),
    NUMBER("a number type", "make it a double that counts the unit"),
    FEEDBACK(
            "boolean or a number type",
            "make it a boolean, an int for a count, or a double with a unit for a duration"),
    CATEGORY(
            "String, boolean, an integer type or an enum",
            "make it a String, with a separator where a cell holds several values");

    private final String description;
    private final String remedy;

    AcceptedTypes(String description, String remedy) {
        this.description = description;
        this.remedy = remedy;
    }

    String description() {
        return description;
    }

    /** What to do about a field of another type, e.g. a list or a time of java.time. */
    String remedy() {
        return remedy;
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
