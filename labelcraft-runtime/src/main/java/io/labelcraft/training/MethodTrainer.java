package io.labelcraft.training;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.recommender.Recommender;
import java.util.function.Supplier;

/**
 * Trains the methods of a comparison with one choice of settings, each head of a fixed label once.
 *
 * <p>Not safe for several threads.
 */
public final class MethodTrainer {

    private final TrainingContext context;
    private final RecommenderTrainer trainer;
    private final FixedLabelRecommenders fixed;
    private final String variant;

    private MethodTrainer(TrainingContext context, String variant) {
        this.context = context;
        this.trainer = new RecommenderTrainer(context);
        this.fixed = new FixedLabelRecommenders(context, trainer, variant);
        this.variant = variant;
    }

    /** Trains with the settings as they stand. */
    public static MethodTrainer of(TrainingContext context) {
        return new MethodTrainer(context, "");
    }

    /**
     * Trains with other settings.
     *
     * @param spec with the same log, split, scales, objectives and lists
     * @param variant follows the names of the stages, so that they are not those of other settings; can be part of a file name
     */
    public static MethodTrainer of(TrainingContext context, ModelSpec spec, String variant) {
        return new MethodTrainer(context.with(spec), variant);
    }

    /** Trains what scores rows by a fixed label that can be computed. */
    public RowScorer fixed(String method) {
        return fixed.scorer(method);
    }

    /** A fixed label's value for every row of the table; for several heads the sum of what their recommenders learn. */
    public double[] labels(String method) {
        return fixed.labels(method);
    }

    /**
     * Trains a recommender on labels.
     *
     * @param stage name for progress events and checkpoints, another one for other labels
     * @param labels per row of the table; only training rows are read
     */
    public RowScorer onLabels(String stage, double[] labels) {
        return trainer.scorer(stage + variant, labels);
    }

    /** Searches for labels. */
    public LearnedLabels search() {
        return new LabelSearch(context, trainer, variant).search(fixed);
    }

    /**
     * Searches for labels with other settings of the search. The recommenders of fixed labels, which the objectives are measured
     * against, stay those of this trainer, unless training stops early: where it stops depends on the objectives' weights.
     *
     * @param other with the same log, split, recommender, and budget
     * @param name follows the names of the stages, another one for other settings; can be part of a file name
     */
    public LearnedLabels search(ModelSpec other, String name) {
        TrainingContext changed = TrainingContext.of(other, context.table(), context.progress(), context.checkpoints());
        RecommenderTrainer own = new RecommenderTrainer(changed);
        FixedLabelRecommenders references =
                other.training().patience() == 0 ? fixed : new FixedLabelRecommenders(changed, own, variant + name);
        return new LabelSearch(changed, own, variant + name).search(references);
    }

    /** What scores rows by learned labels: one score for all rows if the labels are the same for all training rows. */
    public RowScorer learned(LearnedLabels learned) {
        return trainer.differ(learned.labels()) ? new RecommenderScorer(learned.recommender()) : new OneScore();
    }

    /** Recommenders of this trainer's table and settings with their initial parameters. */
    public Supplier<Recommender> untrained() {
        return trainer::fresh;
    }
}
