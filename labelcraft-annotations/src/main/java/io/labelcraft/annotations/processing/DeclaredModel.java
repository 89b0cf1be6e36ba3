package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.LabelModel;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * A model class as it is declared, right or wrong.
 *
 * @param fields those of superclasses first
 * @param misused annotations of fields on methods that are no getters
 * @param unresolved whether the compiler cannot resolve something that the model refers to
 */
record DeclaredModel(
        TypeElement type,
        DeclaredAnnotation annotation,
        List<DeclaredField> fields,
        List<DeclaredAnnotation> misused,
        List<DeclaredAnnotation> objectives,
        boolean unresolved) {

    DeclaredModel {
        fields = List.copyOf(fields);
        misused = List.copyOf(misused);
        objectives = List.copyOf(objectives);
    }

    static DeclaredModel read(TypeElement type, Types types) {
        DeclaredAnnotation annotation = DeclaredAnnotation.on(type)
                .filter(candidate -> candidate.is(LabelModel.class))
                .findFirst()
                .orElseThrow();
        DeclaredFields read = new DeclaredFields(type, types);
        List<DeclaredField> fields = read.all();
        boolean unresolved =
                !read.complete() || annotation.unresolved() || fields.stream().anyMatch(DeclaredField::unresolved);
        return new DeclaredModel(type, annotation, fields, read.misused(), annotation.nested("objectives"), unresolved);
    }

    String className() {
        return type.getSimpleName().toString();
    }

    /** The qualified name of the class. */
    String source() {
        return type.getQualifiedName().toString();
    }
}
