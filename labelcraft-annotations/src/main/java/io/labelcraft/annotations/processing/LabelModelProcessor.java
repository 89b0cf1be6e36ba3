package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.LabelModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Checks every {@link LabelModel} class and writes its config to {@code META-INF/labelcraft/<name>.conf} among the classes.
 *
 * <p>All mistakes of a class are reported at once, and a class with a mistake gets no config; other classes go on. The
 * config depends on nothing but its class and that class's superclasses, so incremental builds may treat each class alone.
 */
@SupportedAnnotationTypes("io.labelcraft.annotations.*")
public final class LabelModelProcessor extends AbstractProcessor {

    private final Map<String, String> ownersOfNames = new LinkedHashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims nothing: the compiler would keep processors of all annotations from classes that have no others. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> types = annotatedTypes(round);
        types.forEach(this::process);
        MisplacedRoles.find(annotations, round, types).forEach(finding -> finding.print(processingEnv.getMessager()));
        return false;
    }

    /** The model classes of this round, after those that waited for other processors to generate what they refer to. */
    private Set<TypeElement> annotatedTypes(RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        waiting.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(types::add);
        waiting.clear();
        types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(LabelModel.class)));
        return types;
    }

    private void process(TypeElement type) {
        DeclaredModel declared = DeclaredModel.read(type);
        if (declared.unresolved()) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        Findings findings = new Findings();
        Optional<CheckedModel> model = new ModelCheck(findings, ownersOfNames).check(declared);
        model.ifPresent(checked -> write(declared, checked, findings));
        findings.forEach(finding -> finding.print(processingEnv.getMessager()));
    }

    private void write(DeclaredModel declared, CheckedModel model, Findings findings) {
        new ConfigWriter(processingEnv.getFiler(), findings).write(declared, model, ConfigRenderer.render(model));
    }
}
