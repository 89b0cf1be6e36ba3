package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.CheckedModel.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The class that is generated beside a model class, for the user's own code: the names of the columns and, for records, a
 * reader of rows.
 *
 * @param packageName empty for the unnamed package
 * @param source the model class
 * @param isPublic whether the model class can be seen from everywhere
 * @param isMarked whether {@code @Generated} is there to mark it with
 * @param arguments of the record's constructor; absent if there is no reader
 */
record Accessor(
        String packageName,
        String simpleName,
        String source,
        boolean isPublic,
        boolean isMarked,
        List<Constant> constants,
        Optional<List<RecordArgument>> arguments) {

    Accessor {
        constants = List.copyOf(constants);
        arguments = arguments.map(List::copyOf);
    }

    /** The name of a column under the name of its field, e.g. {@code WATCH_TIME}. */
    record Constant(String name, Field field) {}

    static Accessor of(DeclaredModel declared, CheckedModel model, Elements elements) {
        TypeElement type = declared.type();
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String local =
                packageName.isEmpty() ? declared.source() : declared.source().substring(packageName.length() + 1);
        List<Constant> constants = constants(model.fields());
        return new Accessor(
                packageName,
                local.replace('.', '_') + "Log",
                declared.source(),
                around(type).allMatch(part -> part.getModifiers().contains(Modifier.PUBLIC)),
                elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null,
                constants,
                around(type).anyMatch(part -> part.getModifiers().contains(Modifier.PRIVATE))
                        ? Optional.empty()
                        : RecordArgument.ofConstructor(type, constants));
    }

    String qualifiedName() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    private static Stream<TypeElement> around(TypeElement type) {
        return Stream.<Element>iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .map(TypeElement.class::cast);
    }

    private static List<Constant> constants(List<Field> fields) {
        List<Constant> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Field field : fields) {
            String name = SnakeCase.of(field.name()).toUpperCase(Locale.ROOT);
            while (!taken.add(name)) {
                name += "_";
            }
            constants.add(new Constant(name, field));
        }
        return constants;
    }
}
