package io.labelcraft.training;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import java.util.List;

/**
 * The hold-out users whose lists steer the labels.
 *
 * @param k length of the lists
 * @param rows of each user, more than k
 */
public record HoldOutUsers(int k, List<int[]> rows) {

    /**
     * The users of a log.
     *
     * @throws UserException if no hold-out user has more rows than k
     */
    public static HoldOutUsers of(ModelSpec spec, FeedbackTable table) {
        List<int[]> users = UserRows.of(table, table.split().holdOut()).rowsOfUsers();
        int k = TrainingContext.listLength(spec, users);
        List<int[]> eligible = users.stream().filter(rows -> rows.length > k).toList();
        if (eligible.isEmpty()) {
            throw new UserException("No hold-out user has more than " + k + " rows (of " + users.size()
                    + " hold-out users), so there are no lists to learn from. Give a longer log, a smaller training.k,"
                    + " or another split.");
        }
        return new HoldOutUsers(k, eligible);
    }
}
