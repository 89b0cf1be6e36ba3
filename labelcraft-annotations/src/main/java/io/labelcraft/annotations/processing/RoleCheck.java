package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.DeclaredField.DeclaredRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks that each role stands on as many fields as a log can have, and each field has one. */
final class RoleCheck {

    private final Findings findings;
    private final Map<Role, DeclaredField> holders = new EnumMap<>(Role.class);

    RoleCheck(Findings findings) {
        this.findings = findings;
    }

    void check(DeclaredModel model) {
        model.fields().forEach(this::checkField);
        for (Role role : Role.values()) {
            if (role.required() && !holders.containsKey(role)) {
                findings.add(
                        Problem.ROLE_MISSING,
                        model.annotation().place(),
                        model.className(),
                        role.noun(),
                        role.annotationName());
            }
        }
        if (holders.keySet().stream().noneMatch(Role::isFeedback)) {
            findings.add(Problem.FEEDBACK_MISSING, model.annotation().place(), model.className());
        }
    }

    private void checkField(DeclaredField field) {
        if (field.roles().isEmpty()) {
            field.column()
                    .ifPresent(column -> findings.add(
                            Problem.ROLE_MISPLACED,
                            column.place(),
                            column.name(),
                            field.label(),
                            "the field has no role",
                            "give it one, such as @ExplicitFeedback, or drop @Column"));
        }
        if (field.roles().size() > 1) {
            String annotations = field.roles().stream()
                    .map(role -> "@" + role.role().annotationName())
                    .collect(Collectors.joining(" and "));
            Place second = field.roles().get(1).annotation().place();
            findings.add(Problem.ROLES_CONFLICTING, second, field.label(), annotations);
        }
        field.roles().forEach(role -> checkRole(field, role));
    }

    private void checkRole(DeclaredField field, DeclaredRole declared) {
        Role role = declared.role();
        DeclaredField other = holders.putIfAbsent(role, field);
        if (other != null && !role.repeatable()) {
            findings.add(
                    Problem.ROLE_REPEATED,
                    declared.annotation().place(),
                    role.annotationName(),
                    other.label(),
                    field.label(),
                    role.noun());
        }
    }
}
