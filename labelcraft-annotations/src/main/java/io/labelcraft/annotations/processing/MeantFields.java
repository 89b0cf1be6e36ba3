package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What an objective may have meant by a name that no field has.
 *
 * @param suited the names that the measure takes
 * @param fields the faultless fields of the model
 */
record MeantFields(Measure measure, SortedSet<String> suited, Collection<Field> fields) {

    /** A question that ends with "Otherwise " and a blank; empty where there is nothing to ask. */
    String hint(String name) {
        return namesInOneText(name)
                .or(() -> fieldOfColumn(name))
                .or(() -> NearestName.of(name, suited).map(MeantFields::quoted))
                .map(meant -> "did you mean " + meant + "? Otherwise ")
                .orElse("");
    }

    private Optional<String> namesInOneText(String text) {
        List<String> names = Arrays.asList(text.strip().split("[\\s,;|+]+"));
        return measure == Measure.ANY && names.size() > 1 && suited.containsAll(names)
                ? Optional.of(names.stream().map(MeantFields::quoted).collect(Collectors.joining(", ", "any = {", "}")))
                : Optional.empty();
    }

    private Optional<String> fieldOfColumn(String column) {
        return fields.stream()
                .filter(field -> field.column().equals(column) && suited.contains(field.name()))
                .findFirst()
                .map(field -> quoted(field.name()) + ", the field of that column");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
