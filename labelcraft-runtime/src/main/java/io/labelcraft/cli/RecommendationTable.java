package io.labelcraft.cli;

import io.labelcraft.mahout.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Recommendations as lines of aligned columns, two blanks between them, under one header; then a sentence for each user who gets
 * none.
 *
 * @param lists by user, the best item first
 * @param whyNothing says of a user why the list is empty
 */
record RecommendationTable(Map<String, List<Recommendation>> lists, UnaryOperator<String> whyNothing) {

    private static final List<String> HEADER = List.of("user", "rank", "item", "estimate");

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
        List<String> lines = new ArrayList<>(rows.size() > 1 ? new AlignedRows(rows).lines() : List.of());
        lines.addAll(nothing);
        return lines;
    }
}
