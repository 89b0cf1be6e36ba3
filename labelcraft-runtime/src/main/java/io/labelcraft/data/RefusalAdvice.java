package io.labelcraft.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to do about cells that other programs are known to write. */
enum RefusalAdvice {
    DECIMAL_COMMA(RowCheck.NOT_A_NUMBER, "[-+]?\\d+,\\d+", "Write decimals with a point."),
    FRACTION_OF_NOTHING(
            RowCheck.NOT_AN_INTEGER,
            "-?\\d+\\.0+",
            "Write whole numbers without a point; some programs add .0 to a column that has gaps."),
    BEYOND_LONG(RowCheck.NOT_AN_INTEGER, "-?\\d{19,}", "Declare ids that no long can hold as String."),
    TIME_WITH_POINT(
            RowCheck.NO_TIME,
            "-?\\d+\\.0+",
            "Write whole numbers without a point; some programs add .0 to a column that has gaps."),
    DATE(
            RowCheck.NO_TIME,
            ".*\\d\\d?[/. -].*",
            "Write times as ISO 8601, such as 2022-05-01T10:00:00Z, or as numbers since 1970-01-01 UTC."),
    NO_VALUE(RowCheck.NOT_BINARY, "(?i)\\\\N|null|none|na|nan", "Write 0 where nobody gave the feedback."),
    WORD(RowCheck.NOT_BINARY, "(?i)y|n|yes|no|t|f", "Write 1 or true for yes, and 0 or false for no.");

    private final String problem;
    private final Pattern detail;
    private final String sentence;

    RefusalAdvice(String problem, String cell, String sentence) {
        this.problem = problem;
        this.detail = Pattern.compile('"' + "(" + cell + ")" + '"');
        this.sentence = sentence;
    }

    /** A sentence for the first of some rows that there is one for. */
    static Optional<String> on(List<RefusedRow> rows) {
        return rows.stream().flatMap(row -> on(row).stream()).findFirst();
    }

    private static Optional<String> on(RefusedRow row) {
        for (RefusalAdvice advice : values()) {
            if (row.reason().endsWith(advice.problem)
                    && advice.detail.matcher(row.detail()).matches()) {
                return Optional.of(advice.sentence);
            }
        }
        return Optional.empty();
    }
}
