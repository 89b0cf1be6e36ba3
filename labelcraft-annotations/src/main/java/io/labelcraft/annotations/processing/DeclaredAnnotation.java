package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.Column;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation as it stands in the source, or its defaults where nothing stands.
 *
 * @param element that carries it, or that carries the annotation around it
 */
record DeclaredAnnotation(Element element, AnnotationMirror mirror) {

    /** What the compiler shows in place of a value that it cannot resolve. */
    private static final String UNRESOLVED = "<error>";

    static Stream<DeclaredAnnotation> on(Element element) {
        return element.getAnnotationMirrors().stream().map(mirror -> new DeclaredAnnotation(element, mirror));
    }

    boolean is(Class<? extends Annotation> type) {
        TypeElement declared = (TypeElement) mirror.getAnnotationType().asElement();
        return declared.getQualifiedName().contentEquals(type.getName());
    }

    /** The annotation's name without {@code @}. */
    String name() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** Whether it says something of a field of a log. */
    boolean describesField() {
        return is(Column.class) || Role.of(this).isPresent();
    }

    /** All that is written in it, as text. */
    String values() {
        return mirror.getElementValues().values().toString();
    }

    Place place() {
        return new Place(element, mirror, Optional.empty());
    }

    Place placeOf(String member) {
        return new Place(element, mirror, written(member));
    }

    Place placeOf(AnnotationValue value) {
        return new Place(element, mirror, Optional.of(value));
    }

    String text(String member) {
        return single(member, String.class).orElse("");
    }

    double number(String member) {
        return single(member, Double.class).orElse(Double.NaN);
    }

    <E extends Enum<E>> Optional<E> constant(String member, Class<E> type) {
        return constants(member, type).stream().findFirst();
    }

    <E extends Enum<E>> List<E> constants(String member, Class<E> type) {
        return all(member, VariableElement.class)
                .map(constant -> Enum.valueOf(type, constant.getSimpleName().toString()))
                .toList();
    }

    List<DeclaredAnnotation> nested(String member) {
        return all(member, AnnotationMirror.class)
                .map(nested -> new DeclaredAnnotation(element, nested))
                .toList();
    }

    /** The elements of an array, or the value itself if it is none. */
    List<AnnotationValue> values(String member) {
        return value(member).stream().flatMap(DeclaredAnnotation::elements).toList();
    }

    /** Whether the compiler cannot resolve a value: it will say so itself, unless another processor generates it. */
    boolean unresolved() {
        return mirror.getElementValues().values().stream().anyMatch(this::unresolved);
    }

    private boolean unresolved(AnnotationValue value) {
        return elements(value)
                .anyMatch(each -> each.getValue() instanceof AnnotationMirror nested
                        ? new DeclaredAnnotation(element, nested).unresolved()
                        : each.toString().equals(UNRESOLVED));
    }

    private <T> Optional<T> single(String member, Class<T> type) {
        return all(member, type).findFirst();
    }

    private <T> Stream<T> all(String member, Class<T> type) {
        return values(member).stream()
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Optional<AnnotationValue> value(String member) {
        return written(member).or(() -> member(member).map(ExecutableElement::getDefaultValue));
    }

    private Optional<AnnotationValue> written(String member) {
        return member(member).map(method -> mirror.getElementValues().get(method));
    }

    private Optional<ExecutableElement> member(String name) {
        List<? extends Element> enclosed =
                mirror.getAnnotationType().asElement().getEnclosedElements();
        return ElementFilter.methodsIn(enclosed).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private static Stream<AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast)
                : Stream.of(value);
    }
}
