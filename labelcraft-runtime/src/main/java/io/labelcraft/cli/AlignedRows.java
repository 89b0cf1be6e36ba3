package io.labelcraft.cli;

import com.google.common.base.Strings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows as lines of aligned columns, two blanks between them.
 *
 * @param rows of equally many cells
 */
record AlignedRows(List<List<String>> rows) {

    private static final String GAP = "  ";

    List<String> lines() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> Strings.padEnd(row.get(column), widths[column], ' '))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
