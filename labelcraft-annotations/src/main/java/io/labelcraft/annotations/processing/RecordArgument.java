package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.Accessor.Constant;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a reader of rows gives a record's constructor for one component.
 *
 * @param type of the component
 * @param typeName the type as source
 * @param constant of the column that it is read from; absent if the caller gives the value
 */
record RecordArgument(String component, TypeMirror type, String typeName, Optional<Constant> constant) {

    /** The arguments of a record's constructor, absent if generated code cannot call it: for classes and generic records. */
    static Optional<List<RecordArgument>> ofConstructor(TypeElement type, List<Constant> constants) {
        if (type.getKind() != ElementKind.RECORD || !type.getTypeParameters().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<RecordArgument>> arguments = type.getRecordComponents().stream()
                .map(component -> of(component, constants))
                .toList();
        return arguments.stream().allMatch(Optional::isPresent)
                ? Optional.of(arguments.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    boolean isText() {
        return ValueType.of(type) == ValueType.TEXT;
    }

    boolean isPrimitive() {
        return type.getKind().isPrimitive();
    }

    /** The primitive type, or that of the box. */
    Optional<Primitive> primitive() {
        return Primitive.of(type);
    }

    private static Optional<RecordArgument> of(RecordComponentElement component, List<Constant> constants) {
        String name = component.getSimpleName().toString();
        Optional<Constant> constant = constants.stream()
                .filter(candidate -> candidate.field().name().equals(name))
                .findFirst();
        return TypeName.of(component.asType())
                .map(typeName -> new RecordArgument(name, component.asType(), typeName, constant));
    }
}
