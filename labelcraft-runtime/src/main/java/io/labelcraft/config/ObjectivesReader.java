package io.labelcraft.config;

import com.google.common.collect.Range;
import io.labelcraft.config.LogSpec.DurationColumn;
import io.labelcraft.config.LogSpec.FeedbackColumn;
import io.labelcraft.config.LogSpec.Kind;
import io.labelcraft.config.ObjectiveSpec.Direction;
import io.labelcraft.config.ObjectiveSpec.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the section {@code objectives}. */
final class ObjectivesReader {

    private final List<String> countable;
    private final List<String> spreadable;
    private final List<String> measurable;

    ObjectivesReader(LogSpec log) {
        List<String> duration =
                log.itemDuration().map(DurationColumn::field).stream().toList();
        countable = fields(log, EnumSet.of(Kind.BINARY, Kind.COUNT), List.of());
        spreadable = fields(log, EnumSet.of(Kind.COUNT, Kind.DURATION), duration);
        measurable = fields(log, EnumSet.allOf(Kind.class), duration);
    }

    private static List<String> fields(LogSpec log, Set<Kind> kinds, List<String> further) {
        Stream<String> feedback = log.feedback().stream()
                .filter(field -> kinds.contains(field.kind()))
                .map(FeedbackColumn::field);
        return Stream.concat(feedback, further.stream()).toList();
    }

    /** A whole objective of the user's own is accepted beside the declared ones. */
    List<ObjectiveSpec> read(Section objectives) {
        List<Placed> placed = new ArrayList<>();
        objectives
                .entries(name -> whole(objectives, name))
                .forEach((name, objective) -> placed.add(new Placed(
                        objective
                                .find("order", Type.wholeNumber(Range.atLeast(1)))
                                .orElse(Integer.MAX_VALUE),
                        objective(name, objective))));
        if (placed.isEmpty()) {
            objectives.refuse(List.of(), "has no objective; expected at least one");
        } else if (placed.stream().allMatch(each -> each.objective().weight() == 0)) {
            objectives.refuse(List.of(), "has no objective with a weight above 0; expected at least one");
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::objective)
                .toList();
    }

    /** Whether more is said than a misspelt name of a declared objective would need. */
    private static boolean whole(Section objectives, String name) {
        return Stream.of(Measure.values()).anyMatch(measure -> objectives.has(name, Type.nameOf(measure)))
                || objectives.has(name, "direction") && objectives.has(name, "weight");
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
                objective.get("weight", Type.number(Range.atLeast(0.0))));
    }

    private void checkFields(Section objective, Measure measure, List<String> fields) {
        String key = Type.nameOf(measure);
        if (fields.isEmpty()) {
            objective.refuse(key, "is empty; expected at least one feedback field");
        }
        List<String> known =
                switch (measure) {
                    case MEAN -> measurable;
                    case ANY -> countable;
                    case SPREAD -> spreadable;
                };
        String expected =
                switch (measure) {
                    case MEAN -> "a feedback field or the item duration";
                    case ANY -> "a binary feedback field or a count";
                    case SPREAD -> "a feedback field that is not binary, or the item duration";
                };
        fields.stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> objective.refuse(key, Nearest.complaint(field, expected, known)));
    }

    private static List<String> names(Collection<Measure> measures) {
        return measures.stream().map(Type::nameOf).toList();
    }
}
