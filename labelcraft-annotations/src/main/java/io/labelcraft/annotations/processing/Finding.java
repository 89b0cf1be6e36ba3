package io.labelcraft.annotations.processing;

import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** One problem at one place. */
record Finding(Problem problem, Place place, String message) {

    static Finding of(Problem problem, Place place, Object... arguments) {
        return new Finding(problem, place, problem.message(arguments));
    }

    /** Shows it, unless it is a warning that is silenced there, or around there, by {@code @SuppressWarnings} and its id. */
    void print(Messager messager) {
        if (!problem.isError() && isSilenced()) {
            return;
        }
        messager.printMessage(
                problem.kind(),
                message,
                isEclipse(messager) ? withinRecord(place.element()) : place.element(),
                place.annotation(),
                place.value().orElse(null));
    }

    private static boolean isEclipse(Messager messager) {
        return messager.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    /** Eclipse shows what is said of a record at no place at all; its first component is next to where it belongs. */
    private static Element withinRecord(Element element) {
        return element instanceof TypeElement type
                ? ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> type.getKind() == ElementKind.RECORD)
                        .findFirst()
                        .map(Element.class::cast)
                        .orElse(element)
                : element;
    }

    private boolean isSilenced() {
        return Stream.<Element>iterate(place.element(), element -> element != null, Element::getEnclosingElement)
                .map(element -> element.getAnnotation(SuppressWarnings.class))
                .anyMatch(silenced ->
                        silenced != null && List.of(silenced.value()).contains(problem.id()));
    }
}
