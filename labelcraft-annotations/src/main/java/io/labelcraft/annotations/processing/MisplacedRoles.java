package io.labelcraft.annotations.processing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds annotated fields that no model can see. */
final class MisplacedRoles {

    private final Set<Element> owners = new HashSet<>();

    private MisplacedRoles(Collection<TypeElement> models) {
        models.forEach(this::addWithSuperclasses);
    }

    /**
     * The misplaced annotations of a round.
     *
     * @param annotations of this package that stand in the round's classes
     * @param models the model classes of the round
     */
    static Stream<Finding> find(
            Collection<? extends TypeElement> annotations, RoundEnvironment round, Collection<TypeElement> models) {
        MisplacedRoles misplaced = new MisplacedRoles(models);
        return annotations.stream()
                .flatMap(annotation -> ElementFilter.fieldsIn(round.getElementsAnnotatedWith(annotation)).stream())
                .distinct()
                .flatMap(misplaced::find);
    }

    private void addWithSuperclasses(TypeElement type) {
        owners.add(type);
        if (type.getSuperclass() instanceof DeclaredType superclass) {
            addWithSuperclasses((TypeElement) superclass.asElement());
        }
    }

    private Stream<Finding> find(VariableElement element) {
        DeclaredField field = DeclaredField.read(element);
        return reason(field).stream().flatMap(reason -> Stream.concat(
                        field.roles().stream().map(DeclaredField.DeclaredRole::annotation), field.column().stream())
                .map(annotation -> Finding.of(
                        Problem.ROLE_MISPLACED,
                        annotation.place(),
                        annotation.mirror().getAnnotationType().asElement().getSimpleName(),
                        field.label(),
                        reason)));
    }

    private Optional<String> reason(DeclaredField field) {
        Element owner = field.element().getEnclosingElement();
        if (field.element().getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("the field is static");
        }
        if (!owners.contains(owner) && !owner.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(owner.getSimpleName() + " has no @LabelModel");
        }
        if (field.roles().isEmpty()) {
            return Optional.of("the field has no role, such as @ExplicitFeedback");
        }
        return Optional.empty();
    }
}
