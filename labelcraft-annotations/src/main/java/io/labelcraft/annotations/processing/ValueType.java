package io.labelcraft.annotations.processing;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
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
        return Primitive.of(type)
                .map(Primitive::valueType)
                .orElseGet(() -> type.getKind() == TypeKind.DECLARED
                        ? of((TypeElement) ((DeclaredType) type).asElement())
                        : OTHER);
    }

    private static ValueType of(TypeElement type) {
        if (type.getQualifiedName().contentEquals(String.class.getName())) {
            return TEXT;
        }
        return type.getKind() == ElementKind.ENUM ? ENUM : OTHER;
    }

    boolean isNumber() {
        return isInteger() || this == FRACTION;
    }

    boolean isInteger() {
        return this == INTEGER || this == SMALL_INTEGER;
    }
}
