package io.labelcraft.config;

import com.google.common.collect.Range;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.config.ObjectiveSpec.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the section {@code objectives}. */
final class ObjectivesReader {

    private final List<String> feedback;
    private final List<String> measurable;

    ObjectivesReader(LogSpec log) {
        feedback = log.feedback().stream().map(FeedbackColumn::field).toList();
        measurable = Stream.concat(feedback.stream(), log.itemDuration().map(DurationColumn::field).stream())
                .toList();
    }

    /** A whole objective of the user's own is accepted beside the declared ones. */
    List<ObjectiveSpec> read(Section objectives) {
        List<Placed> placed = new ArrayList<>();
        objectives
                .entries(name ->
                        Stream.of(Measure.values()).anyMatch(measure -> objectives.has(name, Type.nameOf(measure))))
                .forEach((name, objective) -> placed.add(new Placed(
                        objective
                                .find("order", Type.wholeNumber(Range.atLeast(1)))
                                .orElse(Integer.MAX_VALUE),
                        objective(name, objective))));
        if (placed.isEmpty()) {
            objectives.refuse(List.of(), "has no objective; expected at least one");
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::objective)
                .toList();
    }

    /** An objective and its place among the others; those of one place keep the order of their names. */
    private record Placed(int order, ObjectiveSpec objective) {}

    private ObjectiveSpec objective(String name, Section objective) {
        Map<Measure, List<String>> given = new EnumMap<>(Measure.class);
        objective.findText("mean").ifPresent(field -> given.put(Measure.MEAN, List.of(field)));
        objective.findList("any", Type.text()).ifPresent(fields -> given.put(Measure.ANY, fields));
        objective.findText("spread").ifPresent(field -> given.put(Measure.SPREAD, List.of(field)));
        given.forEach((measure, fields) -> checkFields(objective, measure, fields));
        if (given.size() != 1) {
            String found = given.isEmpty() ? "none" : String.join(", ", names(given.keySet()));
            objective.refuse(
                    names(EnumSet.allOf(Measure.class)),
                    "has " + found + "; expected exactly one of mean, any, spread (null takes one away)");
        }
        Measure measure = given.keySet().stream().findFirst().orElse(Measure.MEAN);
        return new ObjectiveSpec(
                name,
                measure,
                given.getOrDefault(measure, List.of()),
                objective.get("direction", Type.oneOf(Direction.class)),
                objective.get("weight", Type.number(Range.greaterThan(0.0))));
    }

    private void checkFields(Section objective, Measure measure, List<String> fields) {
        String key = Type.nameOf(measure);
        if (fields.isEmpty()) {
            objective.refuse(key, "is empty; expected at least one feedback field");
        }
        boolean any = measure == Measure.ANY;
        List<String> known = any ? feedback : measurable;
        String expected = any ? "a feedback field" : "a feedback field or the item duration";
        fields.stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> objective.refuse(key, Nearest.complaint(field, expected, known)));
    }

    private static List<String> names(Collection<Measure> measures) {
        return measures.stream().map(Type::nameOf).toList();
    }
}
