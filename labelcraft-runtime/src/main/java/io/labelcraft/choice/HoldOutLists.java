package io.labelcraft.choice;

import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.data.UserRows;
import io.labelcraft.evaluation.Evaluator;
import io.labelcraft.evaluation.Metric;
import io.labelcraft.training.LogMetrics;
import io.labelcraft.training.RowScorer;
import io.labelcraft.training.TrainingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists of hold-out users, by which settings are chosen. */
public final class HoldOutLists {

    private final Evaluator evaluator;
    private final int[] rows;

    private HoldOutLists(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.rows = evaluator.rows();
    }

    /**
     * Lists as long as in the evaluation, or as those that labels are trained for where no hold-out user has more rows than that.
     */
    public static HoldOutLists of(ModelSpec spec, ChoosingLog log) {
        List<int[]> users =
                UserRows.of(log.table(), log.table().split().holdOut()).rowsOfUsers();
        List<Metric> metrics = LogMetrics.of(spec.evaluation(), WatchFeedback.of(spec, log.table()));
        Evaluator asEvaluated = new Evaluator(metrics, users, spec.evaluation().k());
        return new HoldOutLists(
                asEvaluated.users() > 0
                        ? asEvaluated
                        : new Evaluator(metrics, users, TrainingContext.listLength(spec, users)));
    }

    /** Names of the metrics, as far as the log has what they measure. */
    public List<String> metrics() {
        return evaluator.metrics().stream().map(Metric::name).toList();
    }

    /** The rows that need a score, in the log without test rows. */
    public int[] rows() {
        return rows.clone();
    }

    /** The mean over users of each metric, NaN if it is defined for none; empty if the scorer has collapsed. */
    Map<String, Double> means(RowScorer scorer) {
        return means(scorer.scores(rows));
    }

    /**
     * The same.
     *
     * @param scores of {@link #rows()}
     */
    public Map<String, Double> means(double[] scores) {
        return evaluator.collapsed(scores)
                ? Map.of()
                : evaluator.measure(scores).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().mean(), (a, b) -> a, LinkedHashMap::new));
    }
}
