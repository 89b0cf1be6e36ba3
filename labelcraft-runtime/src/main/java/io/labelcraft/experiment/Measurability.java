package io.labelcraft.experiment;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the test rows of a log cannot tell, and why: columns it lacks, feedback that nobody gave, columns without differences. */
final class Measurability {

    private final WatchFeedback feedback;
    private final Evaluator evaluator;
    private final int[] rows;
    private final List<Unmeasurable> found = new ArrayList<>();

    private Measurability(ModelSpec spec, FeedbackTable table, Evaluator evaluator) {
        this.feedback = WatchFeedback.of(spec, table);
        this.evaluator = evaluator;
        this.rows = evaluator.rows();
    }

    static List<Unmeasurable> of(ModelSpec spec, FeedbackTable table, Evaluator evaluator) {
        Measurability measurability = new Measurability(spec, table, evaluator);
        measurability.checkGain(
                "NWTG", measurability.feedback.watchTime(), "watch time", "no test user watched anything");
        measurability.checkGain(
                "NEG", measurability.feedback.explicit(), "explicit feedback", "no test user gave explicit feedback");
        measurability.checkSpread();
        measurability.checkUsers();
        return measurability.found;
    }

    private void checkGain(String metric, Optional<double[]> gain, String field, String ifNone) {
        if (gain.isEmpty()) {
            add(metric, "the log has no " + field);
        } else if (Arrays.stream(rows).allMatch(row -> gain.get()[row] == 0)) {
            add(metric, ifNone);
        } else if (evaluator.rowsOfUsers().stream().allMatch(own -> constant(own, gain.get()))) {
            add(metric, field + " is the same in all rows of each test user, so every order is as good as any other");
        } else if (usersWithGain(gain.get()) == 1) {
            add("interval of " + metric, "there is " + field + " of one test user alone, and an interval takes two");
        }
    }

    private long usersWithGain(double[] gain) {
        return evaluator.rowsOfUsers().stream()
                .filter(own -> Arrays.stream(own).anyMatch(row -> gain[row] > 0))
                .count();
    }

    private void checkSpread() {
        Optional<double[]> duration = feedback.itemDuration();
        if (duration.isEmpty()) {
            add("DS", "the log has no item duration");
        } else if (evaluator.k() < 2) {
            add("DS", "lists of one item have no spread");
        } else if (constant(rows, duration.get())) {
            add("DS", "the item duration is the same in all test rows, so every list has spread 0");
        }
    }

    private void checkUsers() {
        if (evaluator.users() == 1) {
            add(
                    "intervals",
                    "there is one test user with more than " + evaluator.k() + " rows, and an interval takes two");
        }
    }

    private static boolean constant(int[] rows, double[] column) {
        return Arrays.stream(rows)
                        .mapToDouble(row -> column[row])
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    private void add(String what, String why) {
        found.add(new Unmeasurable(what, why));
    }
}
