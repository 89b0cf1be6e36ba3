package io.labelcraft.annotations.processing;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Finds the name of the field that a getter shows. */
final class GetterName {

    private GetterName() {}

    /**
     * The name of the field: of a field that is named as the method, as records and Kotlin's {@code isLike} have it; else what
     * stands behind {@code get}, or {@code is} of a boolean; else the method's name.
     */
    static String fieldOf(ExecutableElement method, Collection<String> fields) {
        String name = method.getSimpleName().toString();
        if (fields.contains(name)) {
            return name;
        }
        boolean flag = ValueType.of(method.getReturnType()) == ValueType.BOOLEAN;
        return Stream.of("get", "is")
                .filter(prefix -> flag || prefix.equals("get"))
                .flatMap(prefix -> behind(prefix, name).stream())
                .findFirst()
                .orElse(name);
    }

    private static Optional<String> behind(String prefix, String name) {
        if (!name.startsWith(prefix)
                || name.length() == prefix.length()
                || Character.isLowerCase(name.charAt(prefix.length()))) {
            return Optional.empty();
        }
        String rest = name.substring(prefix.length());
        boolean abbreviation = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return Optional.of(abbreviation ? rest : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
    }
}
