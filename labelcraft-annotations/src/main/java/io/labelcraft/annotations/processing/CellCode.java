package io.labelcraft.annotations.processing;

import io.labelcraft.annotations.processing.Accessor.Constant;
import io.labelcraft.annotations.processing.CheckedModel.Field;
import java.util.List;
import java.util.Optional;

/** The code by which a generated reader reads cells: as the runtime reads them from a log. */
final class CellCode {

    private static final String OPTIONAL =
            """

                private static <T> T optional(String column, String text, String type, Function<String, T> reading) {
                    if (text == null || text.isBlank()) {
                        return null;
                    }
                    try {
                        return reading.apply(text);
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(
                                "The column \\"" + column + "\\" holds \\"" + text + "\\", but must hold " + type + ".", e);
                    }
                }
            """;
    private static final String REQUIRED =
            """

                private static <T> T required(String column, String text, String type, Function<String, T> reading) {
                    T value = optional(column, text, type, reading);
                    if (value == null) {
                        throw new IllegalArgumentException(
                                "The column \\"" + column + "\\" is empty or missing, but must hold " + type + ".");
                    }
                    return value;
                }
            """;
    private static final String TEXT =
            """

                private static String text(String text) {
                    return text == null || text.isEmpty() ? null : text;
                }
            """;
    private static final String FLAG =
            """

                private static Boolean flag(String text) {
                    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                        return Boolean.valueOf(text);
                    }
                    double number = Double.parseDouble(text);
                    if (number != 0 && number != 1) {
                        throw new IllegalArgumentException("neither 0 nor 1");
                    }
                    return number == 1;
                }
            """;
    private static final String FIRST =
            """

                private static String first(String text, String separator) {
                    int end = text == null ? -1 : text.indexOf(separator);
                    return end < 0 ? text : text.substring(0, end);
                }
            """;

    private static final String SINCE_1970 =
            """

                private static String since1970(String text, java.time.temporal.ChronoUnit unit) {
                    if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?")) {
                        return text;
                    }
                    String time = text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T');
                    String instant = time.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})") ? time : time + "Z";
                    try {
                        return String.valueOf(unit.between(
                                java.time.Instant.EPOCH, java.time.OffsetDateTime.parse(instant).toInstant()));
                    } catch (java.time.DateTimeException | ArithmeticException e) {
                        return text;
                    }
                }
            """;

    private CellCode() {}

    /**
     * An expression that reads a cell.
     *
     * @param accessor simple name of the class that the expression stands in
     * @param row name of the variable that gives the text of a column's cell
     */
    static String value(String accessor, RecordArgument argument, Constant constant, String row) {
        String cell = row + ".apply(" + constant.name() + ")";
        String text = text(constant.field(), cell);
        if (argument.isText()) {
            return "text(" + text + ")";
        }
        String start = argument.isPrimitive()
                ? accessor + ".<" + argument.primitive().orElseThrow().box() + ">required("
                : "optional(";
        return start + constant.name() + ", " + text + ", \"" + expected(argument, constant.field()) + "\", "
                + reading(accessor, argument) + ")";
    }

    private static String text(Field field, String cell) {
        if (field.role() == Role.TIME) {
            String unit = field.unit().orElseThrow().toChronoUnit().name();
            return "since1970(" + cell + ", java.time.temporal.ChronoUnit." + unit + ")";
        }
        return field.separator()
                .map(separator -> "first(" + cell + ", " + QuotedString.quote(separator) + ")")
                .orElse(cell);
    }

    private static String expected(RecordArgument argument, Field field) {
        return argument.primitive()
                .map(primitive -> (field.role() == Role.TIME ? "a whole number or an ISO time" : noun(primitive)) + " ("
                        + primitive.keyword() + ")")
                .orElseGet(() -> "a constant of " + argument.typeName());
    }

    private static String noun(Primitive primitive) {
        return switch (primitive.valueType()) {
            case BOOLEAN -> "0, 1, true or false";
            case FRACTION -> "a number";
            default -> "a whole number";
        };
    }

    private static String reading(String accessor, RecordArgument argument) {
        return argument.primitive()
                .map(primitive -> primitive == Primitive.BOOLEAN ? accessor + "::flag" : primitive.box() + "::valueOf")
                .orElseGet(() -> argument.typeName() + "::valueOf");
    }

    /** The methods that the expressions call. */
    static String helpers(List<RecordArgument> arguments) {
        List<RecordArgument> read = arguments.stream()
                .filter(argument -> argument.constant().isPresent())
                .toList();
        StringBuilder helpers = new StringBuilder();
        if (read.stream().anyMatch(RecordArgument::isPrimitive)) {
            helpers.append(REQUIRED);
        }
        if (read.stream().anyMatch(argument -> !argument.isText())) {
            helpers.append(OPTIONAL);
        }
        if (read.stream().anyMatch(RecordArgument::isText)) {
            helpers.append(TEXT);
        }
        if (read.stream().anyMatch(argument -> argument.primitive().equals(Optional.of(Primitive.BOOLEAN)))) {
            helpers.append(FLAG);
        }
        if (read.stream().anyMatch(CellCode::isTime)) {
            helpers.append(SINCE_1970);
        }
        if (read.stream().anyMatch(CellCode::isSeparated)) {
            helpers.append(FIRST);
        }
        return helpers.toString();
    }

    private static boolean isTime(RecordArgument argument) {
        return argument.constant().orElseThrow().field().role() == Role.TIME;
    }

    private static boolean isSeparated(RecordArgument argument) {
        return argument.constant().orElseThrow().field().separator().isPresent();
    }
}
