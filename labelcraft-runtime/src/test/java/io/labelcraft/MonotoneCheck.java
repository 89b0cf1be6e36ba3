package io.labelcraft;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.RawFeedback;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Compares the labels of made-up feedback that differs in one field alone, beyond the range of the log too. */
public final class MonotoneCheck {

    private static final int PAIRS = 4000;

    private final double longest;

    /** A check of feedback with the fields of {@link SmallLog}. */
    public MonotoneCheck(FeedbackTable table) {
        this.longest =
                1.5 * Arrays.stream(table.itemDuration().orElseThrow()).max().orElseThrow();
    }

    /** How many of some thousand labels fall as the field rises. */
    public long falls(Labeler labeler, String field) {
        return count(labeler, field, -1);
    }

    /** How many of some thousand labels rise as the field rises. */
    public long rises(Labeler labeler, String field) {
        return count(labeler, field, 1);
    }

    private long count(Labeler labeler, String field, int direction) {
        Random random = new Random(11);
        Map<String, double[]> less = new HashMap<>();
        less.put("like", column(random, "like"));
        less.put("watchTime", column(random, "watchTime"));
        less.put("duration", column(random, "duration"));
        Map<String, double[]> more = new HashMap<>(less);
        double[] others = column(random, field);
        double[] values = less.get(field);
        double[] low = new double[PAIRS];
        double[] high = new double[PAIRS];
        Arrays.setAll(low, pair -> Math.min(values[pair], others[pair]));
        Arrays.setAll(high, pair -> Math.max(values[pair], others[pair]));
        less.put(field, low);
        more.put(field, high);
        double[] before = labeler.labels(new RawFeedback(less));
        double[] after = labeler.labels(new RawFeedback(more));
        long count = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            count += direction * (after[pair] - before[pair]) > 0 ? 1 : 0;
        }
        return count;
    }

    private double[] column(Random random, String field) {
        double[] column = new double[PAIRS];
        Arrays.setAll(column, pair -> switch (field) {
            case "like" -> random.nextInt(2);
            case "duration" -> 1 + longest * random.nextDouble();
            default -> random.nextInt(10) == 0 ? 0 : longest * random.nextDouble();
        });
        return column;
    }
}
