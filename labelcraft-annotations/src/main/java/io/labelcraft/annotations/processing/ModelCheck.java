package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import io.labelcraft.annotations.processing.CheckedModel.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** Checks a whole model. */
final class ModelCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Findings findings;
    private final Map<String, String> ownersOfNames;

    /**
     * A check that adds to what was found.
     *
     * @param ownersOfNames the classes of the models so far by model name; the checked model is added
     */
    ModelCheck(Findings findings, Map<String, String> ownersOfNames) {
        this.findings = findings;
        this.ownersOfNames = ownersOfNames;
    }

    /** The model, if it has no mistake but perhaps what looks like one. */
    Optional<CheckedModel> check(DeclaredModel model) {
        if (!isRecordOrClass(model)) {
            return Optional.empty();
        }
        String name = checkName(model);
        checkGetters(model);
        new RoleCheck(findings).check(model);
        List<Field> fields = new FieldCheck(findings).check(model.fields());
        List<Goal> objectives = new ObjectiveCheck(findings, model, fields).check();

        if (findings.hasErrors()) {
            return Optional.empty();
        }
        CheckedModel checked = new CheckedModel(name, model.source(), fields, objectives);
        new LikelyMistakes(findings, model, checked).check();
        return Optional.of(checked);
    }

    private boolean isRecordOrClass(DeclaredModel model) {
        ElementKind kind = model.type().getKind();
        boolean suited = kind == ElementKind.RECORD || kind == ElementKind.CLASS;
        if (!suited) {
            String found =
                    switch (kind) {
                        case ENUM -> "an enum";
                        case ANNOTATION_TYPE -> "an annotation";
                        default -> "an interface";
                    };
            findings.add(Problem.MODEL_TYPE_UNSUITED, model.annotation().place(), model.className(), found);
        }
        return suited;
    }

    private String checkName(DeclaredModel model) {
        String name = model.annotation().text("name");
        Place place = model.annotation().placeOf("name");
        if (!NAME.matcher(name).matches()) {
            findings.add(Problem.MODEL_NAME_UNUSABLE, place, name);
        } else {
            String owner = ownersOfNames.putIfAbsent(name, model.source());
            if (owner != null) {
                findings.add(Problem.MODEL_NAME_REPEATED, place, name, owner);
            }
        }
        return name;
    }

    private void checkGetters(DeclaredModel model) {
        for (DeclaredAnnotation annotation : model.misused()) {
            findings.add(
                    Problem.GETTER_UNSUITED,
                    annotation.place(),
                    annotation.name(),
                    DeclaredField.label(annotation.element()));
        }
    }
}
