package io.labelcraft.gate;

import static io.labelcraft.gate.Words.finding;

import io.labelcraft.gate.Predecessor.FieldPair;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Whether users and items that differed in the published feedback differ in the same way in the rows that are new. Feedback that was
 * mixed up among the rows keeps the distribution of every column, and loses this alone.
 *
 * <p>How well the new rows can agree is reckoned from how well two halves of the published rows do.
 */
record Agreement(double least) implements Check {

    @Override
    public List<Finding> of(Candidate candidate) {
        List<Finding> findings = new ArrayList<>();
        candidate.predecessor().ifPresent(published -> {
            for (FieldPair field : published.fields()) {
                of(candidate.labels(), published, field, true).ifPresent(findings::add);
                of(candidate.labels(), published, field, false).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> of(LabelTable now, Predecessor published, FieldPair field, boolean byUser) {
        LabelTable before = published.labels();
        int groups = byUser ? now.users().size() : now.items().size();
        int[] groupsNow = byUser ? now.user() : now.item();
        int[] translation = byUser ? published.users() : published.items();
        int[] groupsBefore = byUser ? before.user() : before.item();
        IntPredicate isNew = row -> published.sameRows()[row] < 0;
        GroupMeans fresh = GroupMeans.of(groups, field.now(), isNew, row -> groupsNow[row]);
        GroupMeans all = GroupMeans.of(groups, field.before(), row -> true, row -> translation[groupsBefore[row]]);
        GroupMeans even =
                GroupMeans.of(groups, field.before(), row -> row % 2 == 0, row -> translation[groupsBefore[row]]);
        GroupMeans odd =
                GroupMeans.of(groups, field.before(), row -> row % 2 == 1, row -> translation[groupsBefore[row]]);
        return GroupCorrelation.of(even, odd)
                .filter(GroupCorrelation::clear)
                .flatMap(halves -> GroupCorrelation.of(all, fresh).map(found -> {
                    double expected = halves.expected(found);
                    return finding(
                            "agreement",
                            field.name() + " by " + (byUser ? "user" : "item"),
                            found.high() >= least * expected,
                            found.correlation() / expected,
                            least,
                            "New rows agree with the published version on which %s have more %s by a correlation of %.2f over"
                                    + " %,d of them, where %.2f is to be expected; at least %.0f %% of that is.",
                            byUser ? "users" : "items",
                            field.name(),
                            found.correlation(),
                            found.groups(),
                            expected,
                            100 * least);
                }));
    }
}
