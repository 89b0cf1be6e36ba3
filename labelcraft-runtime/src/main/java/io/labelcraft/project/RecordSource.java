package io.labelcraft.project;

import io.labelcraft.project.Goal.Measure;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The annotated record as parts of a Java source. */
record RecordSource(Proposal proposal) {

    private static final String INDENT = "        ";

    /** Lines of static imports, sorted; each ends in a line feed. */
    String unitImports() {
        return proposal.fields().stream()
                .flatMap(field -> field.unit().stream())
                .map(unit -> "import static java.util.concurrent.TimeUnit." + unit + ";\n")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
    }

    /** Lines of imports, sorted; each ends in a line feed. */
    String annotationImports() {
        Stream<String> roles =
                proposal.fields().stream().map(field -> field.role().annotation());
        Stream<String> columns =
                proposal.fields().stream().filter(ProposedField::needsColumn).map(field -> "Column");
        Stream<String> objectives = proposal.objectives().stream().map(objective -> "Objective");
        return Stream.of(roles, columns, objectives, Stream.of("LabelModel"))
                .flatMap(names -> names)
                .map(name -> "import io.labelcraft.annotations." + name + ";\n")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
    }

    String objectives() {
        return proposal.objectives().stream()
                .map(objective ->
                        "\n            @Objective(name = \"" + objective.name() + "\", " + measure(objective) + ")")
                .collect(Collectors.joining(",", "", "\n" + INDENT));
    }

    private static String measure(Goal objective) {
        String fields =
                objective.fields().stream().map(field -> '"' + field + '"').collect(Collectors.joining(", "));
        String measure = objective.measure().name().toLowerCase(Locale.ROOT);
        boolean several =
                objective.measure() == Measure.ANY && objective.fields().size() > 1;
        return measure + " = " + (several ? "{" + fields + "}" : fields);
    }

    String components() {
        List<String> components =
                proposal.fields().stream().map(RecordSource::component).toList();
        return components.isEmpty() ? "" : "\n" + INDENT + String.join(",\n" + INDENT, components);
    }

    private static String component(ProposedField field) {
        String unit = field.unit()
                .map(given -> field.role() == Role.IMPLICIT_FEEDBACK ? "(unit = " + given + ")" : "(" + given + ")")
                .orElse("");
        String column = field.needsColumn() ? "@Column(\"" + escaped(field.column()) + "\") " : "";
        return "@" + field.role().annotation() + unit + " " + column + field.type() + " " + field.name();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
