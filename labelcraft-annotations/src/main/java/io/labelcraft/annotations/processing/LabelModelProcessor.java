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
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Checks every {@link LabelModel} class, writes its config to {@code META-INF/labelcraft/<name>.conf} among the classes, and
 * generates its accessor, unless {@code -Alabelcraft.accessors=false} is given.
 *
 * <p>All mistakes of a class are reported at once, and a class with an error gets no files; other classes go on. Each file
 * depends on nothing but its class and what that inherits from, so incremental builds may treat each class alone. Only that
 * two classes share a model name is not seen before both are compiled together.
 */
@SupportedAnnotationTypes("io.labelcraft.annotations.*")
@SupportedOptions(LabelModelProcessor.ACCESSORS)
public final class LabelModelProcessor extends AbstractProcessor {

    static final String ACCESSORS = "labelcraft.accessors";

    private final Map<String, String> ownersOfNames = new LinkedHashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims nothing: the compiler would keep processors of all annotations from classes that have no others. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> types = annotatedTypes(annotations, round);
        types.forEach(this::process);
        MisplacedRoles.find(annotations, round, types).forEach(finding -> finding.print(processingEnv.getMessager()));
        return false;
    }

    /** The model classes of this round, after those that waited for other processors to generate what they refer to. */
    private Set<TypeElement> annotatedTypes(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        waiting.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(types::add);
        waiting.clear();
        if (annotations.stream().anyMatch(LabelModelProcessor::isLabelModel)) {
            types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(LabelModel.class)));
        }
        return types;
    }

    private static boolean isLabelModel(TypeElement annotation) {
        return annotation.getQualifiedName().contentEquals(LabelModel.class.getName());
    }

    private void process(TypeElement type) {
        DeclaredModel declared = DeclaredModel.read(type, processingEnv.getTypeUtils());
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
        if (!"false".equalsIgnoreCase(processingEnv.getOptions().get(ACCESSORS))) {
            Accessor accessor = Accessor.of(declared, model, processingEnv.getElementUtils());
            new AccessorWriter(processingEnv.getFiler(), findings).write(declared, accessor);
        }
    }
}
