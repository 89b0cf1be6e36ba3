package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import io.labelcraft.annotations.processing.CheckedModel.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of what a model may say, but hardly means. */
final class LikelyMistakes {

    private final Findings findings;
    private final DeclaredModel declared;
    private final CheckedModel model;
    private final Map<String, DeclaredField> declaredFields;

    LikelyMistakes(Findings findings, DeclaredModel declared, CheckedModel model) {
        this.findings = findings;
        this.declared = declared;
        this.model = model;
        this.declaredFields =
                declared.fields().stream().collect(Collectors.toMap(DeclaredField::name, Function.identity()));
    }

    void check() {
        Set<String> measured = model.objectives().stream()
                .flatMap(objective -> objective.fields().stream())
                .collect(Collectors.toSet());
        boolean lacksDuration = model.fields().stream().noneMatch(field -> field.role() == Role.ITEM_DURATION);
        for (Field field : model.fields()) {
            if (field.role() == Role.EXPLICIT_FEEDBACK && !measured.contains(field.name())) {
                warn(Problem.EXPLICIT_FEEDBACK_UNUSED, field, label(field), field.name());
            }
            if (field.role() == Role.WATCH_TIME && lacksDuration) {
                warn(Problem.ITEM_DURATION_MISSING, field, label(field), declared.className());
            }
            if (field.role().isFeature()) {
                checkFeature(field);
            }
            field.unit().ifPresentOrElse(unit -> checkUnit(field, unit), () -> checkCount(field));
        }
    }

    private void checkFeature(Field feature) {
        Role owner = feature.role() == Role.USER_FEATURE ? Role.USER : Role.ITEM;
        boolean again = model.fields().stream()
                .filter(field -> field.role() == owner)
                .flatMap(LikelyMistakes::names)
                .map(LikelyMistakes::stem)
                .anyMatch(stem -> names(feature).map(LikelyMistakes::stem).anyMatch(stem::equals));
        if (again) {
            warn(
                    Problem.ID_AS_FEATURE,
                    feature,
                    label(feature),
                    owner.noun(),
                    feature.role().annotationName());
        }
    }

    private static Stream<String> names(Field field) {
        return Stream.of(field.name(), field.column());
    }

    /** What {@code userId}, {@code user_id} and {@code user} have in common. */
    private static String stem(String name) {
        return SnakeCase.of(name).replaceFirst("_?id$", "");
    }

    private void checkUnit(Field field, TimeUnit unit) {
        DeclaredField declaredField = declaredFields.get(field.name());
        Primitive type = Primitive.of(declaredField.mirror()).orElseThrow();
        Timing timing = new Timing(unit, type, field.role() == Role.TIME);
        if (timing.isCoarse()) {
            warnOfUnit(Problem.UNIT_COARSE, field, label(field), TimeWords.noun(unit), timing.noun());
        }
        if (timing.overflows()) {
            warnOfUnit(Problem.TYPE_NARROW, field, label(field), type.keyword(), timing.noun(), TimeWords.noun(unit));
        }
        names(field)
                .flatMap(name -> contradiction(name, unit).stream())
                .findFirst()
                .ifPresent(contradiction -> warnOfUnit(
                        Problem.UNIT_CONTRADICTED,
                        field,
                        label(field),
                        TimeWords.noun(unit),
                        contradiction.name(),
                        TimeWords.noun(contradiction.unit())));
    }

    /** A name that speaks of another unit. */
    private record Contradiction(String name, TimeUnit unit) {}

    private static Optional<Contradiction> contradiction(String name, TimeUnit unit) {
        return TimeWords.unitOf(name).filter(named -> named != unit).map(named -> new Contradiction(name, named));
    }

    private void checkCount(Field field) {
        if (field.kind().filter(Kind.COUNT::equals).isPresent()) {
            names(field)
                    .filter(TimeWords::speaksOfTime)
                    .findFirst()
                    .ifPresent(name -> warn(
                            Problem.DURATION_AS_COUNT,
                            field,
                            label(field),
                            name,
                            field.role().annotationName() + "(unit = "
                                    + TimeWords.unitOf(name).orElse(TimeUnit.SECONDS) + ")"));
        }
    }

    private String label(Field field) {
        return declaredFields.get(field.name()).label();
    }

    private void warn(Problem problem, Field field, Object... arguments) {
        findings.add(problem, annotation(field).place(), arguments);
    }

    private void warnOfUnit(Problem problem, Field field, Object... arguments) {
        String member = field.role().unitMember().orElseThrow();
        findings.add(problem, annotation(field).placeOf(member), arguments);
    }

    private DeclaredAnnotation annotation(Field field) {
        return declaredFields.get(field.name()).roles().get(0).annotation();
    }
}
