package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;
import java.util.stream.IntStream;

/** Are users and items those of the night before? */
record UnseenCheck(double maxUsers, double maxItems) implements Check {

    private static final String NAME = "unseen";

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(comparison -> List.of(
                finding(
                        "users",
                        "a user",
                        comparison.labels().user(),
                        comparison.matched().publishedUser(),
                        maxUsers),
                finding(
                        "items",
                        "an item",
                        comparison.labels().item(),
                        comparison.matched().publishedItem(),
                        maxItems)));
    }

    private static Finding finding(String subject, String one, int[] idOfRow, int[] publishedId, double limit) {
        long unseen = IntStream.of(idOfRow)
                .filter(id -> publishedId[id] == MatchedRows.NONE)
                .count();
        double share = idOfRow.length == 0 ? 0 : (double) unseen / idOfRow.length;
        return Finding.of(
                NAME,
                subject,
                share <= limit,
                share,
                limit,
                Figures.percent(share) + " of the " + Figures.count(idOfRow.length) + " rows have " + one
                        + " that the published version does not have; the limit is " + Figures.percent(limit));
    }
}
