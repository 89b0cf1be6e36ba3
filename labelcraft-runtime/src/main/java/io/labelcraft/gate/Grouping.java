package io.labelcraft.gate;

import java.util.Arrays;

/**
 * Rows of both tables by item, or by user.
 *
 * @param plural as sentences say it
 * @param size number of groups in the published version
 * @param published group of each published row
 * @param rows group of each of the run's rows; {@link MatchedRows#NONE} if the published version does not have it
 */
record Grouping(String plural, int size, int[] published, int[] rows) {

    static Grouping byItem(Comparison comparison) {
        return new Grouping(
                "items",
                comparison.published().items().size(),
                comparison.published().item(),
                known(comparison.labels().item(), comparison.matched().publishedItem()));
    }

    static Grouping byUser(Comparison comparison) {
        return new Grouping(
                "users",
                comparison.published().users().size(),
                comparison.published().user(),
                known(comparison.labels().user(), comparison.matched().publishedUser()));
    }

    private static int[] known(int[] ids, int[] publishedId) {
        return Arrays.stream(ids).map(id -> publishedId[id]).toArray();
    }
}
