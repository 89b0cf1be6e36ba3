package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.mahout.MahoutRecommenders;
import io.labelcraft.mahout.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Mahout recommends from the labels to the user who has the most of them, as lines. */
record TopFive(ModelSpec spec, LabelTable labels) {

    private static final int ITEMS = 5;

    List<String> lines() {
        String user = labels.users().id(mostActive());
        List<Recommendation> top =
                MahoutRecommenders.of(spec.mahout(), labels, spec.seed()).recommend(user, ITEMS);
        String recommender =
                spec.mahout().recommender().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> lines = new ArrayList<>();
        lines.add(
                top.isEmpty()
                        ? "No top " + ITEMS + " for user " + user + ": Mahout's " + recommender
                                + " recommender finds no item that is new to them."
                        : "Top " + ITEMS + " for user " + user + ", by Mahout's " + recommender + " recommender:");
        for (int rank = 0; rank < top.size(); rank++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %d. item %s, expected label %.3f",
                    rank + 1,
                    top.get(rank).item(),
                    top.get(rank).estimate()));
        }
        return lines;
    }

    private int mostActive() {
        int[] rows = new int[labels.users().size()];
        int most = 0;
        for (int user : labels.user()) {
            rows[user]++;
            if (rows[user] > rows[most]) {
                most = user;
            }
        }
        return most;
    }
}
