package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;
import static io.labelcraft.gate.Words.percent;

import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How much of the log is of users and items that the published version does not know. */
record UnseenIds(double maxUsers, double maxItems) implements Check {

    @Override
    public List<Finding> of(Candidate candidate) {
        return candidate
                .predecessor()
                .map(published -> List.of(users(candidate.labels(), published), items(candidate.labels(), published)))
                .orElse(List.of());
    }

    private Finding users(LabelTable now, Predecessor published) {
        IntStream seen =
                Arrays.stream(published.labels().user()).map(user -> published.users()[user]);
        return unseen("users", now.user(), now.users().size(), seen, maxUsers);
    }

    private Finding items(LabelTable now, Predecessor published) {
        IntStream seen =
                Arrays.stream(published.labels().item()).map(item -> published.items()[item]);
        return unseen("items", now.item(), now.items().size(), seen, maxItems);
    }

    private static Finding unseen(String what, int[] column, int ids, IntStream published, double limit) {
        boolean[] seen = new boolean[ids];
        published.filter(id -> id >= 0).forEach(id -> seen[id] = true);
        long rows = Arrays.stream(column).filter(id -> !seen[id]).count();
        double share = (double) rows / column.length;
        return finding(
                "unseen",
                what,
                share <= limit,
                share,
                limit,
                "%s of the rows are of %s that the published version does not know; at most %s are accepted.",
                percent(share),
                what,
                percent(limit));
    }
}
