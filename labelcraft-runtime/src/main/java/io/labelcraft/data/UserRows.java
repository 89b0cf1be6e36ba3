package io.labelcraft.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by user, users in the order of their first row.
 *
 * @param rowsOfUsers each user's rows, ascending
 */
public record UserRows(List<int[]> rowsOfUsers) {

    /**
     * Groups rows of a table.
     *
     * @param rows ascending
     */
    public static UserRows of(FeedbackTable table, int[] rows) {
        Map<Integer, List<Integer>> byUser = new LinkedHashMap<>();
        for (int row : rows) {
            byUser.computeIfAbsent(table.user()[row], user -> new ArrayList<>()).add(row);
        }
        List<int[]> rowsOfUsers = byUser.values().stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return new UserRows(Collections.unmodifiableList(rowsOfUsers));
    }
}
