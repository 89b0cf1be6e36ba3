package io.labelcraft.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        int[] counts = new int[table.users().size()];
        for (int row : rows) {
            counts[table.user()[row]]++;
        }
        int[][] byUser = new int[counts.length][];
        List<int[]> rowsOfUsers = new ArrayList<>();
        for (int row : rows) {
            int user = table.user()[row];
            if (byUser[user] == null) {
                byUser[user] = new int[counts[user]];
                rowsOfUsers.add(byUser[user]);
            }
            byUser[user][byUser[user].length - counts[user]--] = row;
        }
        return new UserRows(Collections.unmodifiableList(rowsOfUsers));
    }
}
