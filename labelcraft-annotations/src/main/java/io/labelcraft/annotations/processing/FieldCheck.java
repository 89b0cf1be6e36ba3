package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import io.labelcraft.annotations.processing.CheckedModel.Kind;
import io.labelcraft.annotations.processing.DeclaredField.DeclaredRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Checks type, unit and column of each field. */
final class FieldCheck {

    private final Findings findings;
    private final Map<String, DeclaredField> ownersOfColumns = new HashMap<>();

    FieldCheck(Findings findings) {
        this.findings = findings;
    }

    /** The fields that are as their one role wants them. */
    List<Field> check(List<DeclaredField> fields) {
        return fields.stream()
                .filter(field -> field.roles().size() == 1)
                .flatMap(field -> check(field, field.roles().get(0)).stream())
                .toList();
    }

    private Optional<Field> check(DeclaredField field, DeclaredRole declared) {
        String column = column(field, declared);
        Role role = declared.role();
        if (!role.types().contains(field.type())) {
            findings.add(
                    Problem.TYPE_UNSUITED,
                    declared.annotation().place(),
                    role.annotationName(),
                    role.types().description(),
                    field.label(),
                    field.mirror(),
                    role.types().remedy());
            return Optional.empty();
        }
        List<TimeUnit> units = units(declared);
        if (!hasRightUnit(field, declared, units)) {
            return Optional.empty();
        }
        Optional<TimeUnit> unit = units.stream().findFirst();
        return Optional.of(new Field(
                field.name(),
                column,
                role,
                field.type().isInteger(),
                kind(field, role, unit),
                unit,
                separator(declared)));
    }

    private String column(DeclaredField field, DeclaredRole declared) {
        String byDefault = SnakeCase.of(field.name());
        String column = field.column().map(named -> named.text("value")).orElse(byDefault);
        Place place = field.column().map(named -> named.placeOf("value")).orElseGet(() -> declared.annotation()
                .place());
        if (column.isBlank()) {
            findings.add(Problem.COLUMN_EMPTY, place, field.label(), byDefault);
            return column;
        }
        DeclaredField other = ownersOfColumns.putIfAbsent(column, field);
        if (other != null) {
            findings.add(Problem.COLUMN_REPEATED, place, other.label(), field.label(), column);
        }
        return column;
    }

    private static List<TimeUnit> units(DeclaredRole declared) {
        return declared.role()
                .unitMember()
                .map(member -> declared.annotation().constants(member, TimeUnit.class))
                .orElse(List.of());
    }

    private boolean hasRightUnit(DeclaredField field, DeclaredRole declared, List<TimeUnit> units) {
        Role role = declared.role();
        if (units.size() > 1) {
            Place place = declared.annotation().placeOf(role.unitMember().orElseThrow());
            findings.add(Problem.UNIT_REPEATED, place, field.label(), units.size(), example(role));
            return false;
        }
        if (units.isEmpty() && needsUnit(field, role)) {
            Place place = declared.annotation().placeOf(role.unitMember().orElseThrow());
            findings.add(Problem.UNIT_MISSING, place, field.label(), example(role));
            return false;
        }
        if (!units.isEmpty() && field.type() == ValueType.BOOLEAN) {
            findings.add(Problem.UNIT_POINTLESS, declared.annotation().placeOf("unit"), field.label());
            return false;
        }
        return true;
    }

    private static boolean needsUnit(DeclaredField field, Role role) {
        return role.unitMember().isPresent() && (!role.hasKindByType() || field.type() == ValueType.FRACTION);
    }

    private static String example(Role role) {
        String unit = role == Role.TIME ? "MILLISECONDS" : "SECONDS";
        return role.annotationName() + (role.hasKindByType() ? "(unit = " : "(") + unit + ")";
    }

    private static Optional<Kind> kind(DeclaredField field, Role role, Optional<TimeUnit> unit) {
        if (role == Role.ITEM_DURATION || (role.isFeedback() && unit.isPresent())) {
            return Optional.of(Kind.DURATION);
        }
        if (!role.isFeedback()) {
            return Optional.empty();
        }
        return Optional.of(field.type() == ValueType.BOOLEAN ? Kind.BINARY : Kind.COUNT);
    }

    private static Optional<String> separator(DeclaredRole declared) {
        return Optional.of(declared.annotation())
                .filter(annotation -> declared.role().isFeature())
                .map(annotation -> annotation.text("separator"))
                .filter(separator -> !separator.isEmpty());
    }
}
