package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.mahout.Recommendation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Recommendations as lines of aligned columns, two blanks between them, under one header; then a sentence for each user who gets
 * none.
 *
 * @param lists by user, the best item first
 * @param whyNothing says of a user why the list is empty
 */
record RecommendationTable(Map<String, List<Recommendation>> lists, UnaryOperator<String> whyNothing) {

    private static final List<String> HEADER = List.of("user", "rank", "item", "estimate");
    private static final String GAP = "  ";

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        List<String> nothing = new ArrayList<>();
        lists.forEach((user, items) -> {
            for (int rank = 0; rank < items.size(); rank++) {
                rows.add(List.of(
                        user,
                        String.valueOf(rank + 1),
                        items.get(rank).item(),
                        String.format(Locale.ROOT, "%.4f", items.get(rank).estimate())));
            }
            if (items.isEmpty()) {
                nothing.add(whyNothing.apply(user));
            }
        });
        List<String> lines = rows.size() > 1 ? aligned(rows) : new ArrayList<>();
        lines.addAll(nothing);
        return lines;
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[HEADER.size()];
        rows.forEach(row -> Arrays.setAll(
                widths, column -> Math.max(widths[column], row.get(column).length())));
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> Strings.padEnd(row.get(column), widths[column], ' '))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
