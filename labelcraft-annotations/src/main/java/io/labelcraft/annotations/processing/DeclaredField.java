package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.Column;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * A field of a model class, or of a superclass, with what its annotations say.
 *
 * <p>A record's components count by the fields behind them: the annotations are declared for fields, so each stands there
 * once.
 */
record DeclaredField(VariableElement element, List<DeclaredRole> roles, Optional<DeclaredAnnotation> column) {

    DeclaredField {
        roles = List.copyOf(roles);
    }

    /** A role and the annotation that gives it. */
    record DeclaredRole(Role role, DeclaredAnnotation annotation) {}

    static DeclaredField read(VariableElement element) {
        List<DeclaredRole> roles = DeclaredAnnotation.on(element)
                .flatMap(annotation -> Role.of(annotation).map(role -> new DeclaredRole(role, annotation)).stream())
                .toList();
        Optional<DeclaredAnnotation> column = DeclaredAnnotation.on(element)
                .filter(annotation -> annotation.is(Column.class))
                .findFirst();
        return new DeclaredField(element, roles, column);
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** Class and field, e.g. {@code Impression.watchTime}. */
    String label() {
        return element.getEnclosingElement().getSimpleName() + "." + name();
    }

    ValueType type() {
        return ValueType.of(element.asType());
    }

    /** Whether the compiler cannot resolve something here. */
    boolean unresolved() {
        return (!roles.isEmpty() && element.asType().getKind() == TypeKind.ERROR)
                || roles.stream().anyMatch(role -> role.annotation().unresolved())
                || column.stream().anyMatch(DeclaredAnnotation::unresolved);
    }
}
