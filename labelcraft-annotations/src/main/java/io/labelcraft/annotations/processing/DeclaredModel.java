package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.LabelModel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A model class as it is declared, right or wrong.
 *
 * @param fields those of superclasses first
 * @param unresolved whether the compiler cannot resolve something that the model refers to
 */
record DeclaredModel(
        TypeElement type,
        DeclaredAnnotation annotation,
        List<DeclaredField> fields,
        List<DeclaredAnnotation> objectives,
        boolean unresolved) {

    DeclaredModel {
        fields = List.copyOf(fields);
        objectives = List.copyOf(objectives);
    }

    static DeclaredModel read(TypeElement type) {
        DeclaredAnnotation annotation = DeclaredAnnotation.on(type)
                .filter(candidate -> candidate.is(LabelModel.class))
                .findFirst()
                .orElseThrow();
        Map<String, DeclaredField> fields = new LinkedHashMap<>();
        boolean complete = addFields(type, fields);
        boolean unresolved =
                !complete || annotation.unresolved() || fields.values().stream().anyMatch(DeclaredField::unresolved);
        return new DeclaredModel(
                type, annotation, List.copyOf(fields.values()), annotation.nested("objectives"), unresolved);
    }

    String className() {
        return type.getSimpleName().toString();
    }

    /** Adds the superclasses' fields, then the own ones, which hide inherited fields of the same name. */
    private static boolean addFields(TypeElement type, Map<String, DeclaredField> fields) {
        TypeMirror superclass = type.getSuperclass();
        boolean complete = superclass.getKind() != TypeKind.ERROR
                && (!(superclass instanceof DeclaredType declared)
                        || addFields((TypeElement) declared.asElement(), fields));
        instanceFields(type).stream().map(DeclaredField::read).forEach(field -> fields.put(field.name(), field));
        return complete;
    }

    private static Collection<VariableElement> instanceFields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }
}
