package io.labelcraft.annotations.processing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The primitive types that a field can have, each with its box. */
enum Primitive {
    BOOLEAN(Boolean.class, ValueType.BOOLEAN, 1),
    BYTE(Byte.class, ValueType.SMALL_INTEGER, Byte.MAX_VALUE),
    SHORT(Short.class, ValueType.SMALL_INTEGER, Short.MAX_VALUE),
    INT(Integer.class, ValueType.INTEGER, Integer.MAX_VALUE),
    LONG(Long.class, ValueType.INTEGER, Long.MAX_VALUE),
    FLOAT(Float.class, ValueType.FRACTION, Float.MAX_VALUE),
    DOUBLE(Double.class, ValueType.FRACTION, Double.MAX_VALUE);

    private final Class<?> box;
    private final ValueType valueType;
    private final double largest;

    Primitive(Class<?> box, ValueType valueType, double largest) {
        this.box = box;
        this.valueType = valueType;
        this.largest = largest;
    }

    /** The type itself, or what a box holds. */
    static Optional<Primitive> of(TypeMirror type) {
        return Arrays.stream(values())
                .filter(primitive -> primitive.isKindOf(type) || primitive.isBoxedIn(type))
                .findFirst();
    }

    private boolean isKindOf(TypeMirror type) {
        return type.getKind() == TypeKind.valueOf(name());
    }

    private boolean isBoxedIn(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(box.getName());
    }

    ValueType valueType() {
        return valueType;
    }

    double largest() {
        return largest;
    }

    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Simple name of the box. */
    String box() {
        return box.getSimpleName();
    }
}
