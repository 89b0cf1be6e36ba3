package io.labelcraft.choice;

import com.google.common.base.Suppliers;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.Progress;
import io.labelcraft.training.RowScorer;
import io.labelcraft.training.TrainingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Chooses the settings of every method, and the mix of the fusion, by the balanced score of hold-out users' lists. All methods
 * are measured against the same fixed labels, trained with the settings as they stand.
 *
 * <p>Not safe for several threads.
 */
public final class Tuning {

    private final ModelSpec spec;
    private final ChoosingLog log;
    private final Progress progress;
    private final List<Variant> grid;
    private final List<MethodTrainer> trainers;
    private final HoldOutLists lists;
    private final Supplier<HoldOutScore> score = Suppliers.memoize(this::relativeToFixedLabels);

    private Tuning(ModelSpec spec, ChoosingLog log, Progress progress, TrainingContext context) {
        this.spec = spec;
        this.log = log;
        this.progress = progress;
        this.grid = SettingsGrid.of(spec);
        this.trainers = grid.stream()
                .map(variant -> MethodTrainer.of(context, variant.spec(), variant.name()))
                .toList();
        this.lists = HoldOutLists.of(spec, log);
    }

    /**
     * Prepares to choose.
     *
     * @param progress hears of every trial, but not of what is going on in it
     * @throws io.labelcraft.UserException if no hold-out user has more rows than the lists are long
     */
    public static Tuning on(ModelSpec spec, ChoosingLog log, Progress progress) {
        TrainingContext context = TrainingContext.of(spec, log.table(), event -> {}, Checkpoints.none());
        return new Tuning(spec, log, progress, context);
    }

    /** The settings for learned labels. */
    public Choice learned(String method) {
        return choose(method, trainer -> trainer.learned(trainer.search()));
    }

    /** The settings for a fixed label that can be computed. */
    public Choice fixed(String method) {
        return choose(method, trainer -> trainer.fixed(method));
    }

    private Choice choose(String method, Function<MethodTrainer, RowScorer> training) {
        int best = best(method, grid.size(), trial -> training.apply(trainers.get(trial)));
        return new Choice(grid.get(best), grid.size());
    }

    /** The best of the settings' number of mixes; empty if that is 0 or there is nothing to mix. */
    public Optional<Mix> mix() {
        Fusion fusion = Fusion.of(WatchFeedback.of(spec, log.table()));
        int trials = spec.evaluation().fusionTrials();
        if (trials == 0 || fusion.parts().isEmpty()) {
            return Optional.empty();
        }
        List<double[]> candidates = MixCandidates.draw(fusion.parts().size(), trials, spec.seed());
        int best = best(Fusion.NAME, trials, trial -> trainers.get(0)
                .onLabels(Fusion.NAME, fusion.labels(candidates.get(trial))));
        Map<String, String> settings = new TreeMap<>();
        for (int part = 0; part < fusion.parts().size(); part++) {
            settings.put(fusion.parts().get(part), Double.toString(candidates.get(best)[part]));
        }
        return Optional.of(new Mix(candidates.get(best), settings, trials));
    }

    /** Metrics that have no part in the choice, because no fixed label has a value above 0 of them on the hold-out. */
    public List<String> uncounted() {
        return lists.metrics().stream()
                .filter(metric -> !score.get().best().containsKey(metric))
                .toList();
    }

    /** The first of several trials with the highest score; the first of all if nothing can be measured. */
    private int best(String method, int trials, IntFunction<RowScorer> training) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int trial = 0; trial < trials && trials > 1; trial++) {
            double value = score.get().of(lists.means(training.apply(trial)));
            progress.on(new Progress.Tried(method, trial + 1, trials, value));
            if (value > highest) {
                highest = value;
                best = trial;
            }
        }
        return best;
    }

    private HoldOutScore relativeToFixedLabels() {
        WatchFeedback feedback = WatchFeedback.of(spec, log.table());
        return HoldOutScore.relativeTo(spec.evaluation().fixedLabels().stream()
                .filter(method -> FixedLabels.computable(method, feedback))
                .map(method -> lists.means(trainers.get(0).fixed(method)))
                .toList());
    }
}
