package io.labelcraft.annotations.processing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Finds annotated fields and getters that no model can see. */
final class MisplacedRoles {

    private final Set<Element> owners = new HashSet<>();

    private MisplacedRoles(Collection<TypeElement> models) {
        models.forEach(this::addWithParents);
    }

    /**
     * The misplaced annotations of a round.
     *
     * @param annotations of this package that stand in the round's classes
     * @param models the model classes of the round
     */
    static Stream<Finding> find(
            Set<? extends TypeElement> annotations, RoundEnvironment round, Collection<TypeElement> models) {
        MisplacedRoles misplaced = new MisplacedRoles(models);
        return round.getElementsAnnotatedWithAny(annotations.toArray(TypeElement[]::new)).stream()
                .filter(element -> element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.METHOD)
                .filter(element -> !isAccessorOfComponent(element))
                .flatMap(misplaced::find);
    }

    /** What is written on a record's component stands on the field and on the accessor: the field is enough. */
    private static boolean isAccessorOfComponent(Element element) {
        return element.getKind() == ElementKind.METHOD
                && element.getEnclosingElement() instanceof TypeElement owner
                && owner.getRecordComponents().stream()
                        .anyMatch(component -> component.getAccessor().equals(element));
    }

    private void addWithParents(TypeElement type) {
        if (owners.add(type)) {
            Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                    .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                    .forEach(parent -> addWithParents((TypeElement) ((DeclaredType) parent).asElement()));
        }
    }

    private Stream<Finding> find(Element element) {
        return reason(element).stream().flatMap(reason -> DeclaredAnnotation.on(element)
                .filter(DeclaredAnnotation::describesField)
                .map(reason::finding));
    }

    private Optional<Reason> reason(Element element) {
        Element owner = element.getEnclosingElement();
        if (element.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(new Reason("it is static", "drop static, or the annotation"));
        }
        if (!owners.contains(owner) && !owner.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(new Reason(
                    owner.getSimpleName() + " has no @LabelModel",
                    "annotate the class with it, or drop the annotation"));
        }
        return Optional.empty();
    }

    /** Why an annotation has no effect, and what to do about it. */
    private record Reason(String cause, String remedy) {

        Finding finding(DeclaredAnnotation annotation) {
            return Finding.of(
                    Problem.ROLE_MISPLACED,
                    annotation.place(),
                    annotation.name(),
                    DeclaredField.label(annotation.element()),
                    cause,
                    remedy);
        }
    }
}
