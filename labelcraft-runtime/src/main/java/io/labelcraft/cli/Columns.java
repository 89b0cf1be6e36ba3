package io.labelcraft.cli;

import com.google.common.base.Strings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells as lines, the columns aligned, two blanks between them. */
final class Columns {

    private static final String GAP = "  ";

    private Columns() {}

    /** @param rows all of one length, a header among them where there is one */
    static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> Strings.padEnd(row.get(column), widths[column], ' '))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }
}
