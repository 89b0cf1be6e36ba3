package io.labelcraft.choice;

import com.google.common.base.Suppliers;
import io.labelcraft.baseline.FixedLabels;
import io.labelcraft.baseline.WatchFeedback;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.control.Fusion;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.MethodTrainer;
import io.labelcraft.training.Progress;
import io.labelcraft.training.RowScorer;
import io.labelcraft.training.TrainingContext;
import io.labelcraft.training.Workload;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Trains every method with all settings that may be chosen, and chooses by the balanced score of hold-out users' lists; so with
 * the mix of the fusion. All methods are measured against the same fixed labels, trained with the settings as they stand.
 *
 * <p>Not safe for several threads.
 */
public final class Tuning {

    private final ModelSpec spec;
    private final ChoosingLog log;
    private final Progress progress;
    private final List<Variant> grid;
    private final Map<Variant, MethodTrainer> trainers = new LinkedHashMap<>();
    private final Workload workload;
    private final HoldOutLists lists;
    private final Supplier<HoldOutScore> score = Suppliers.memoize(this::relativeToFixedLabels);

    private Tuning(ModelSpec spec, ChoosingLog log, Progress progress, TrainingContext context) {
        this.spec = spec;
        this.log = log;
        this.progress = progress;
        this.grid = SettingsGrid.of(spec);
        grid.forEach(variant -> trainers.put(variant, MethodTrainer.of(context, variant.spec(), variant.name())));
        this.workload = new Workload(context);
        this.lists = HoldOutLists.of(spec, log);
    }

    /**
     * Prepares to choose.
     *
     * @param progress hears of every trial, and of what is going on in it
     * @throws io.labelcraft.UserException if no hold-out user has more rows than the lists are long
     */
    public static Tuning on(ModelSpec spec, ChoosingLog log, Progress progress, Checkpoints checkpoints) {
        return new Tuning(spec, log, progress, TrainingContext.of(spec, log.table(), progress, checkpoints));
    }

    /** Learned labels with the settings that suit them best. */
    public ChosenLabels learned(String method) {
        Map<Variant, LearnedLabels> found = new HashMap<>();
        Chosen<Choice> chosen = choose(method, (variant, trainer) -> {
            LearnedLabels labels = trainer.search();
            found.put(variant, labels);
            return trainer.learned(labels);
        });
        return new ChosenLabels(chosen, found.get(chosen.choice().variant()));
    }

    /** A fixed label that can be computed, with the settings that suit it best. */
    public Chosen<Choice> fixed(String method) {
        return choose(method, (variant, trainer) -> trainer.fixed(method));
    }

    private Chosen<Choice> choose(String method, BiFunction<Variant, MethodTrainer, RowScorer> training) {
        Trials<Chosen<Choice>> trials = new Trials<>(method, grid.size(), progress);
        for (Variant variant : grid) {
            add(trials, new Choice(variant, grid.size()), training.apply(variant, trainers.get(variant)));
        }
        return trials.best();
    }

    /**
     * The best of the settings' number of mixes, with the settings that suit it best; empty if that number is 0 or there is
     * nothing to mix.
     */
    public Optional<Chosen<Mix>> mix() {
        Fusion fusion = Fusion.of(WatchFeedback.of(spec, log.table()));
        int mixes = spec.evaluation().fusionTrials();
        if (mixes == 0 || fusion.parts().isEmpty()) {
            return Optional.empty();
        }
        int count = mixes + grid.size() - 1;
        Trials<Chosen<Mix>> trials = new Trials<>(Fusion.NAME, count, progress);
        for (double[] weights : MixCandidates.draw(fusion.parts().size(), mixes, spec.seed())) {
            add(trials, fusion, new Mix(grid.get(0), fusion.byPart(weights), count));
        }
        Map<String, Double> best = trials.best().choice().weights();
        for (Variant variant : grid.subList(1, grid.size())) {
            add(trials, fusion, new Mix(variant, best, count));
        }
        return Optional.of(trials.best());
    }

    private void add(Trials<Chosen<Mix>> trials, Fusion fusion, Mix mix) {
        String stage = Fusion.NAME + " " + (trials.tried() + 1);
        add(trials, mix, trainers.get(mix.variant()).onLabels(stage, fusion.labels(mix.weights())));
    }

    private <T> void add(Trials<Chosen<T>> trials, T choice, RowScorer scorer) {
        trials.add(new Chosen<>(choice, scorer), () -> score.get().of(lists.means(scorer)));
    }

    /** How much there is to train for all that can be asked for, with or without a mix, as {@link Workload} reckons it. */
    public double work() {
        EvaluationSpec evaluation = spec.evaluation();
        double choosing = grid.size() * (workload.search(spec) + workload.fixedAndReferences(evaluation.fixedLabels()));
        int mixes = evaluation.fusionTrials();
        return mixes == 0
                        || Fusion.of(WatchFeedback.of(spec, log.table()))
                                .parts()
                                .isEmpty()
                ? choosing
                : choosing + (mixes + grid.size() - 1) * workload.recommender();
    }

    /** What trains with settings of the grid, on the log without test rows. */
    public MethodTrainer trainer(Variant variant) {
        return trainers.get(variant);
    }

    /** Metrics that have no part in the choice, because no fixed label has a value above 0 of them on the hold-out. */
    public List<String> uncounted() {
        return lists.metrics().stream()
                .filter(metric -> !score.get().best().containsKey(metric))
                .toList();
    }

    private HoldOutScore relativeToFixedLabels() {
        WatchFeedback feedback = WatchFeedback.of(spec, log.table());
        MethodTrainer asTheyStand = trainers.get(grid.get(0));
        return HoldOutScore.relativeTo(spec.evaluation().fixedLabels().stream()
                .filter(method -> FixedLabels.computable(method, feedback))
                .map(method -> lists.means(asTheyStand.fixed(method)))
                .toList());
    }
}
