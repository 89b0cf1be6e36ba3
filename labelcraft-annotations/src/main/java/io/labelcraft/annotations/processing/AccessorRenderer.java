package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.Accessor.Constant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders an accessor as Java source in ASCII, so that the compiler's encoding does not matter. */
final class AccessorRenderer {

    private static final String INDENT = "    ";
    private static final String ROW = "row";
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]");

    private final Accessor accessor;
    private final StringBuilder out = new StringBuilder();

    private AccessorRenderer(Accessor accessor) {
        this.accessor = accessor;
    }

    static String render(Accessor accessor) {
        AccessorRenderer renderer = new AccessorRenderer(accessor);
        renderer.renderHead();
        accessor.constants().forEach(renderer::renderConstant);
        renderer.out.append("\n    private ").append(accessor.simpleName()).append("() {}\n");
        accessor.arguments().ifPresent(renderer::renderReader);
        return escaped(renderer.out.append("}\n").toString());
    }

    private void renderHead() {
        if (!accessor.packageName().isEmpty()) {
            out.append("package ").append(accessor.packageName()).append(";\n\n");
        }
        boolean reads = accessor.arguments().isPresent();
        if (reads) {
            out.append("import java.util.function.Function;\n\n");
        }
        out.append("/** The columns of the log that {@code ")
                .append(accessor.source())
                .append(reads ? "} describes, and a reader of its rows. */\n" : "} describes. */\n");
        if (accessor.isMarked()) {
            out.append("@javax.annotation.processing.Generated(\"")
                    .append(LabelModelProcessor.class.getName())
                    .append("\")\n");
        }
        if (reads) {
            out.append("@SuppressWarnings({\"all\", \"deprecation\", \"exports\", \"rawtypes\", \"removal\"})\n");
        }
        out.append(accessor.isPublic() ? "public final class " : "final class ")
                .append(accessor.simpleName())
                .append(" {\n");
    }

    private void renderConstant(Constant constant) {
        out.append("\n    /** Column of {@code ")
                .append(constant.field().name())
                .append("}. */\n    public static final String ")
                .append(constant.name())
                .append(" = ")
                .append(QuotedString.quote(constant.field().column()))
                .append(";\n");
    }

    private void renderReader(List<RecordArgument> arguments) {
        String parameters = arguments.stream()
                .filter(argument -> argument.constant().isEmpty())
                .map(argument -> ", " + argument.typeName() + " " + parameter(argument))
                .collect(Collectors.joining());
        String values = arguments.stream().map(this::value).collect(Collectors.joining(",\n" + INDENT.repeat(4)));
        out.append(
                """

                    /**
                     * Reads a row. An empty cell is null, where the component's type has a null.
                     *
                     * @param row gives the text of a column's cell; null counts as empty
                     * @throws IllegalArgumentException if a cell does not hold what its component needs; the message names the column
                     */
                """);
        out.append("    public static ")
                .append(accessor.source())
                .append(" read(Function<String, String> " + ROW)
                .append(parameters)
                .append(") {\n        return new ")
                .append(accessor.source())
                .append("(\n" + INDENT.repeat(4))
                .append(values)
                .append(");\n    }\n");
        out.append(CellCode.helpers(arguments));
    }

    private String value(RecordArgument argument) {
        return argument.constant()
                .map(constant -> CellCode.value(accessor.simpleName(), argument, constant, ROW))
                .orElseGet(() -> parameter(argument));
    }

    /** The component's name, unless it hides the row. */
    private static String parameter(RecordArgument argument) {
        return argument.component().equals(ROW) ? ROW + "_" : argument.component();
    }

    private static String escaped(String source) {
        return NOT_ASCII.matcher(source).replaceAll(found -> found.group()
                .chars()
                .mapToObj(character -> String.format("\\\\u%04x", character))
                .collect(Collectors.joining()));
    }
}
