package io.labelcraft.annotations.processing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the fields of a model class: its own and inherited fields, and the annotated getters among its methods. */
final class DeclaredFields {

    private final TypeElement model;
    private final Types types;
    private final Map<String, VariableElement> fields = new LinkedHashMap<>();
    private final Map<String, Getter> getters = new LinkedHashMap<>();
    private final List<DeclaredAnnotation> misused = new ArrayList<>();
    private boolean complete = true;

    /**
     * A getter and what overrides it.
     *
     * @param annotated the nearest declaration with annotations
     * @param nearest the nearest declaration, of which the type counts
     */
    private record Getter(ExecutableElement annotated, ExecutableElement nearest) {}

    DeclaredFields(TypeElement model, Types types) {
        this.model = model;
        this.types = types;
        List<TypeElement> lineage = List.copyOf(lineage(model, new LinkedHashSet<>()));
        lineage.forEach(this::addFields);
        lineage.forEach(this::addGetters);
    }

    /** Those of superclasses first, and those that only have a getter last. */
    List<DeclaredField> all() {
        Set<String> names = new LinkedHashSet<>(fields.keySet());
        names.addAll(getters.keySet());
        return names.stream().map(this::field).toList();
    }

    /** The annotations on methods that are no getters. */
    List<DeclaredAnnotation> misused() {
        return List.copyOf(misused);
    }

    /** Whether the compiler knows all classes that the model inherits from. */
    boolean complete() {
        return complete;
    }

    /** What a class inherits from, from the top down, then the class. */
    private Set<TypeElement> lineage(TypeElement type, Set<TypeElement> lineage) {
        Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                .forEach(parent -> {
                    complete &= parent.getKind() != TypeKind.ERROR;
                    if (parent.getKind() == TypeKind.DECLARED) {
                        lineage((TypeElement) ((DeclaredType) parent).asElement(), lineage);
                    }
                });
        lineage.add(type);
        return lineage;
    }

    /** A field hides an inherited one of the same name. */
    private void addFields(TypeElement type) {
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(DeclaredFields::isOfInstances)
                .forEach(field -> fields.put(field.getSimpleName().toString(), field));
    }

    private void addGetters(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<DeclaredAnnotation> annotations = DeclaredAnnotation.on(method)
                    .filter(DeclaredAnnotation::describesField)
                    .toList();
            if (isOfInstances(method) && isGetter(method)) {
                addGetter(method, !annotations.isEmpty());
            } else if (isOfInstances(method)) {
                misused.addAll(annotations);
            }
        }
    }

    /** An override without annotations keeps those of what it overrides. */
    private void addGetter(ExecutableElement method, boolean annotated) {
        String name = GetterName.fieldOf(method, fields.keySet());
        Getter inherited = getters.get(name);
        if (annotated) {
            getters.put(name, new Getter(method, method));
        } else if (inherited != null && inherited.annotated().getSimpleName().equals(method.getSimpleName())) {
            getters.put(name, new Getter(inherited.annotated(), method));
        }
    }

    private DeclaredField field(String name) {
        VariableElement field = fields.get(name);
        Getter getter = getters.get(name);
        List<DeclaredField.DeclaredRole> roles = DeclaredField.roles(annotations(field, getter));
        boolean byGetter = field == null
                || (getter != null
                        && !roles.isEmpty()
                        && roles.get(0).annotation().element().equals(getter.annotated()));
        Element element = byGetter ? getter.annotated() : field;
        TypeMirror type = byGetter ? typeOf(getter.nearest()) : typeOf(field);
        return new DeclaredField(name, element, type, roles, DeclaredField.column(annotations(field, getter)));
    }

    private static Stream<DeclaredAnnotation> annotations(VariableElement field, Getter getter) {
        return Stream.concat(
                field == null ? Stream.empty() : DeclaredAnnotation.on(field),
                getter == null ? Stream.empty() : DeclaredAnnotation.on(getter.annotated()));
    }

    private TypeMirror typeOf(VariableElement field) {
        TypeMirror declared = field.asType();
        return declared.getKind() == TypeKind.TYPEVAR
                ? types.asMemberOf((DeclaredType) model.asType(), field)
                : declared;
    }

    private TypeMirror typeOf(ExecutableElement getter) {
        TypeMirror declared = getter.getReturnType();
        return declared.getKind() == TypeKind.TYPEVAR
                ? ((ExecutableType) types.asMemberOf((DeclaredType) model.asType(), getter)).getReturnType()
                : declared;
    }

    private static boolean isOfInstances(Element member) {
        return !member.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
    }
}
