package io.labelcraft.training;

import io.labelcraft.baseline.FixedLabel;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.bilevel.HoldOut;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recommenders trained on fixed labels, each head once however many methods use it.
 *
 * <p>Not safe for several threads.
 */
public final class FixedLabelRecommenders {

    /** Fixed labels whose best value counts as 1 for each objective (method page, section 9, point 4). */
    static final List<String> REFERENCES = List.of("WT", "D2Q", "EF", "WT+EF", "D2Q+EF");

    private final TrainingContext context;
    private final RecommenderTrainer trainer;
    private final WatchFeedback feedback;
    private final String variant;
    private final Map<String, RowScorer> byHead = new HashMap<>();

    /** Of the settings as they stand. */
    public FixedLabelRecommenders(TrainingContext context, RecommenderTrainer trainer) {
        this(context, trainer, "");
    }

    /** @param variant follows the names of the stages; another one for other settings of one run */
    FixedLabelRecommenders(TrainingContext context, RecommenderTrainer trainer, String variant) {
        this.context = context;
        this.trainer = trainer;
        this.variant = variant;
        this.feedback = WatchFeedback.of(context.spec(), context.table());
    }

    /** Whether the log has the columns that a method needs. */
    private boolean computable(String method) {
        return FixedLabels.computable(method, feedback);
    }

    /** What scores rows by a method: the sum over its heads, each of which is trained now if it has not been before. */
    RowScorer scorer(String method) {
        return new SumOfScores(
                FixedLabels.heads(method).stream().map(this::head).toList());
    }

    private RowScorer head(FixedLabel head) {
        return byHead.computeIfAbsent(head.name(), name -> trainer.scorer(name + variant, head.labels(feedback)));
    }

    /** The label of every row of the table: the only head's, or the sum over the heads of what their recommenders learn. */
    double[] labels(String method) {
        List<FixedLabel> heads = FixedLabels.heads(method);
        if (heads.size() == 1) {
            return heads.get(0).labels(feedback);
        }
        double[] sum = new double[context.table().rows()];
        for (FixedLabel head : heads) {
            double[] targets = trainer.targets(head.labels(feedback));
            Arrays.setAll(sum, row -> sum[row] + targets[row]);
        }
        return sum;
    }

    /**
     * For each objective the best soft value that a fixed label reaches; 1 where none can be computed.
     *
     * @param holdOut of the log that the labels are trained on, with any objectives
     */
    double[] references(HoldOut holdOut) {
        int[] rows = holdOut.rowsOfUsers().stream().flatMapToInt(Arrays::stream).toArray();
        double[] best = new double[holdOut.objectives().objectives().size()];
        for (String method : REFERENCES) {
            if (computable(method)) {
                double[] values = holdOut.values(scorer(method).scores(rows));
                Arrays.setAll(best, j -> Math.max(best[j], values[j]));
            }
        }
        return Arrays.stream(best).map(value -> value > 0 ? value : 1).toArray();
    }
}
