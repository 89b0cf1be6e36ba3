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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        if (grid.size() == 1) {
            return new Choice(grid.get(0), 1);
        }
        Trials<Variant> trials = new Trials<>(method, grid.size(), progress);
        for (int variant = 0; variant < grid.size(); variant++) {
            trials.add(grid.get(variant), score(training.apply(trainers.get(variant))));
        }
        return new Choice(trials.best(), grid.size());
    }

    /**
     * The best of the settings' number of mixes, with the settings that suit it best; empty if that number is 0 or there is
     * nothing to mix.
     */
    public Optional<Mix> mix() {
        Fusion fusion = Fusion.of(WatchFeedback.of(spec, log.table()));
        int mixes = spec.evaluation().fusionTrials();
        if (mixes == 0 || fusion.parts().isEmpty()) {
            return Optional.empty();
        }
        int count = mixes + grid.size() - 1;
        List<double[]> candidates = MixCandidates.draw(fusion.parts().size(), mixes, spec.seed());
        if (count == 1) {
            return Optional.of(mix(grid.get(0), fusion, candidates.get(0), count));
        }
        Trials<Mix> trials = new Trials<>(Fusion.NAME, count, progress);
        for (double[] weights : candidates) {
            add(trials, 0, fusion, mix(grid.get(0), fusion, weights, count));
        }
        Map<String, Double> best = trials.best().weights();
        for (int variant = 1; variant < grid.size(); variant++) {
            add(trials, variant, fusion, new Mix(grid.get(variant), best, count));
        }
        return Optional.of(trials.best());
    }

    private static Mix mix(Variant variant, Fusion fusion, double[] weights, int trials) {
        Map<String, Double> byPart = new LinkedHashMap<>();
        for (int part = 0; part < weights.length; part++) {
            byPart.put(fusion.parts().get(part), weights[part]);
        }
        return new Mix(variant, byPart, trials);
    }

    private void add(Trials<Mix> trials, int variant, Fusion fusion, Mix mix) {
        trials.add(mix, score(trainers.get(variant).onLabels(Fusion.NAME, fusion.labels(mix.weights()))));
    }

    private double score(RowScorer scorer) {
        return score.get().of(lists.means(scorer));
    }

    /** Metrics that have no part in the choice, because no fixed label has a value above 0 of them on the hold-out. */
    public List<String> uncounted() {
        return lists.metrics().stream()
                .filter(metric -> !score.get().best().containsKey(metric))
                .toList();
    }

    private HoldOutScore relativeToFixedLabels() {
        WatchFeedback feedback = WatchFeedback.of(spec, log.table());
        return HoldOutScore.relativeTo(spec.evaluation().fixedLabels().stream()
                .filter(method -> FixedLabels.computable(method, feedback))
                .map(method -> lists.means(trainers.get(0).fixed(method)))
                .toList());
    }
}
