package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.Direction;
import io.labelcraft.annotations.processing.CheckedModel.Field;
import io.labelcraft.annotations.processing.CheckedModel.Goal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;

/** Checks the objectives against the fields of their model. */
final class ObjectiveCheck {

    private final Findings findings;
    private final DeclaredModel model;
    private final Map<String, DeclaredField> declaredFields;
    private final Map<String, Field> fields;
    private final Set<String> names = new HashSet<>();

    /**
     * A check that adds to what was found.
     *
     * @param fields the faultless ones of the model; objectives over the others are not judged
     */
    ObjectiveCheck(Findings findings, DeclaredModel model, List<Field> fields) {
        this.findings = findings;
        this.model = model;
        this.declaredFields = byName(model.fields(), DeclaredField::name);
        this.fields = byName(fields, Field::name);
    }

    /** The faultless objectives. */
    List<Goal> check() {
        if (model.objectives().isEmpty()) {
            findings.add(Problem.OBJECTIVES_MISSING, model.annotation().placeOf("objectives"), model.className());
        }
        return model.objectives().stream()
                .flatMap(objective -> check(objective).stream())
                .toList();
    }

    private Optional<Goal> check(DeclaredAnnotation objective) {
        String name = objective.text("name");
        checkName(objective, name);
        checkWeight(objective, name);
        return checkMeasure(objective, name)
                .map(measure -> new Goal(
                        name,
                        measure,
                        checkFields(objective, name, measure),
                        objective.constant("direction", Direction.class).orElse(Direction.MAXIMISE),
                        objective.number("weight")));
    }

    private void checkName(DeclaredAnnotation objective, String name) {
        if (name.isBlank()) {
            findings.add(Problem.OBJECTIVE_NAME_EMPTY, objective.placeOf("name"));
        } else if (!names.add(name)) {
            findings.add(Problem.OBJECTIVE_NAME_REPEATED, objective.placeOf("name"), name);
        }
    }

    private void checkWeight(DeclaredAnnotation objective, String name) {
        double weight = objective.number("weight");
        if (!(weight > 0) || Double.isInfinite(weight)) {
            findings.add(Problem.WEIGHT_UNUSABLE, objective.placeOf("weight"), name, weight);
        }
    }

    private Optional<Measure> checkMeasure(DeclaredAnnotation objective, String name) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> isGiven(objective, measure))
                .toList();
        if (measures.size() == 1) {
            return Optional.of(measures.get(0));
        }
        if (measures.isEmpty()) {
            findings.add(Problem.MEASURE_MISSING, objective.place(), name);
        } else {
            String keys = measures.stream().map(Measure::key).collect(Collectors.joining(", "));
            Place second = objective.placeOf(measures.get(1).key());
            findings.add(Problem.MEASURE_REPEATED, second, name, keys);
        }
        return Optional.empty();
    }

    private static boolean isGiven(DeclaredAnnotation objective, Measure measure) {
        return measure == Measure.ANY
                ? !objective.values("any").isEmpty()
                : !objective.text(measure.key()).isEmpty();
    }

    private SortedSet<String> checkFields(DeclaredAnnotation objective, String name, Measure measure) {
        SortedSet<String> over = new TreeSet<>();
        for (AnnotationValue value : objective.values(measure.key())) {
            String field = value.getValue().toString();
            checkField(objective.placeOf(value), name, measure, field);
            over.add(field);
        }
        return Collections.unmodifiableSortedSet(over);
    }

    private void checkField(Place place, String name, Measure measure, String field) {
        DeclaredField declared = declaredFields.get(field);
        Field checked = fields.get(field);
        if (declared == null) {
            findings.add(
                    Problem.OBJECTIVE_FIELD_UNKNOWN,
                    place,
                    name,
                    model.className(),
                    field,
                    new MeantFields(measure, suitedFields(measure), fields.values()).hint(field),
                    measure.key(),
                    listOfSuitedFields(measure));
        } else if (declared.roles().isEmpty()) {
            findings.add(Problem.OBJECTIVE_FIELD_WITHOUT_ROLE, place, name, declared.label());
        } else if (checked != null && !measure.accepts(checked)) {
            findings.add(
                    Problem.OBJECTIVE_FIELD_UNSUITED,
                    place,
                    name,
                    measure.key(),
                    measure.description(),
                    checked.noun(),
                    declared.label(),
                    measure.key(),
                    listOfSuitedFields(measure));
        }
    }

    /** The names a measure can take, those of fields with a mistake included where it may take them once mended. */
    private SortedSet<String> suitedFields(Measure measure) {
        return model.fields().stream()
                .filter(field -> isSuited(field, measure))
                .map(DeclaredField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSuited(DeclaredField field, Measure measure) {
        Field checked = fields.get(field.name());
        return checked == null
                ? field.roles().stream().anyMatch(role -> role.role().isMeasurable())
                : measure.accepts(checked);
    }

    private String listOfSuitedFields(Measure measure) {
        SortedSet<String> suited = suitedFields(measure);
        return suited.isEmpty() ? "none so far" : String.join(", ", suited);
    }

    private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
        return values.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
