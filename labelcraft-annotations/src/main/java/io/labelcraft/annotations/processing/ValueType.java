package io.labelcraft.annotations.processing;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What a field's type can hold; boxes count as what they hold. */
enum ValueType {
    BOOLEAN,
    SMALL_INTEGER,
    INTEGER,
    FRACTION,
    TEXT,
    ENUM,
    OTHER;

    static ValueType of(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> BOOLEAN;
            case BYTE, SHORT -> SMALL_INTEGER;
            case INT, LONG -> INTEGER;
            case FLOAT, DOUBLE -> FRACTION;
            case DECLARED -> of((TypeElement) ((DeclaredType) type).asElement());
            default -> OTHER;
        };
    }

    private static ValueType of(TypeElement type) {
        return switch (type.getQualifiedName().toString()) {
            case "java.lang.Boolean" -> BOOLEAN;
            case "java.lang.Byte", "java.lang.Short" -> SMALL_INTEGER;
            case "java.lang.Integer", "java.lang.Long" -> INTEGER;
            case "java.lang.Float", "java.lang.Double" -> FRACTION;
            case "java.lang.String" -> TEXT;
            default -> type.getKind() == ElementKind.ENUM ? ENUM : OTHER;
        };
    }

    boolean isNumber() {
        return isInteger() || this == FRACTION;
    }

    boolean isInteger() {
        return this == INTEGER || this == SMALL_INTEGER;
    }
}
