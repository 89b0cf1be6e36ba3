package io.labelcraft.project;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Names of the fields of one record: each is a Java name, and no two are alike. */
final class FieldNames {

    /** Where the annotation processor puts an underscore to make a column's name of a field's. */
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** A record's component may not be called like a method that every object has without arguments. */
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> taken = new HashSet<>();

    /** The field for a column, as near to its name as Java allows. */
    String of(String column) {
        String camelCase = ColumnName.of(column).camelCase();
        String name = usable(camelCase) ? camelCase : "column" + capitalised(camelCase);
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    private static boolean usable(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !METHODS.contains(name);
    }

    private static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The column that the annotation processor takes a field for if nothing is said. */
    static String defaultColumn(String field) {
        return WORD_START.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
