package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A field of a model class, or of what the class inherits from, with what the annotations of the field and of its getter say.
 *
 * @param element the field, or the getter where there is no field
 * @param mirror its type as the model class sees it
 */
record DeclaredField(
        String name,
        Element element,
        TypeMirror mirror,
        List<DeclaredRole> roles,
        Optional<DeclaredAnnotation> column) {

    DeclaredField {
        roles = List.copyOf(roles);
    }

    /** A role and the annotation that gives it. */
    record DeclaredRole(Role role, DeclaredAnnotation annotation) {

        private boolean saysTheSame(DeclaredRole other) {
            return role == other.role && annotation.values().equals(other.annotation.values());
        }
    }

    /**
     * What the annotations of a field and its getter say together: the same on both, as a record's components have it, counts
     * once.
     */
    static List<DeclaredRole> roles(Stream<DeclaredAnnotation> annotations) {
        List<DeclaredRole> roles = new ArrayList<>();
        annotations
                .flatMap(annotation -> Role.of(annotation).map(role -> new DeclaredRole(role, annotation)).stream())
                .filter(role -> roles.stream().noneMatch(role::saysTheSame))
                .forEach(roles::add);
        return roles;
    }

    static Optional<DeclaredAnnotation> column(Stream<DeclaredAnnotation> annotations) {
        return annotations.filter(annotation -> annotation.is(Column.class)).findFirst();
    }

    /** Class and field, e.g. {@code Impression.watchTime}; or class and getter, e.g. {@code Impression.getWatchTime()}. */
    String label() {
        return label(element);
    }

    static String label(Element member) {
        String label = member.getEnclosingElement().getSimpleName() + "." + member.getSimpleName();
        return member instanceof ExecutableElement method ? label + parameters(method) : label;
    }

    private static String parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.asType().toString())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    ValueType type() {
        return ValueType.of(mirror);
    }

    /** Whether the compiler cannot resolve something here. */
    boolean unresolved() {
        return mirror.getKind() == TypeKind.ERROR
                || roles.stream().anyMatch(role -> role.annotation().unresolved())
                || column.stream().anyMatch(DeclaredAnnotation::unresolved);
    }
}
