package io.labelcraft.experiment;

import io.labelcraft.UserException;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.UserRows;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.training.TrainingContext;
import java.util.List;

/**
 * What the test users' lists are measured by.
 *
 * @param columns what the evaluator's metrics say
 */
record TestLists(Evaluator evaluator, List<MetricColumn> columns) {

    /** @throws UserException if no test user has more rows than k */
    static TestLists of(TrainingContext context) {
        List<int[]> users =
                UserRows.of(context.table(), context.table().split().test()).rowsOfUsers();
        ComparedMetrics compared = ComparedMetrics.of(context.spec(), context.table(), context.objectives());
        Evaluator evaluator = new Evaluator(
                compared.metrics(), users, context.spec().evaluation().k());
        requireUsers(evaluator, context.table());
        return new TestLists(evaluator, compared.columns());
    }

    /** @throws UserException if no test user has more rows than k */
    static void requireUsers(Evaluator evaluator, FeedbackTable table) {
        if (evaluator.users() == 0) {
            int users = UserRows.of(table, table.split().test()).rowsOfUsers().size();
            throw new UserException("No test user has more than " + evaluator.k() + " rows (of " + users
                    + " test users), so nothing can be compared. Give a longer log, a smaller evaluation.k, or another"
                    + " split.");
        }
    }
}
