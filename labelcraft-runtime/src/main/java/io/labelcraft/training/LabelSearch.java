package io.labelcraft.training;

import io.labelcraft.bilevel.LowerLevel;
import io.labelcraft.bilevel.UpperLevel;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.labeling.FittedInputs;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.LabelingInputs;
import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.labeling.RawFeedback;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.objective.Balancing;
import io.labelcraft.recommender.Recommender;
import java.util.List;

/**
 * The bi-level search for labels (method page, sections 2 and 9): warm start, search, frozen labels, fresh recommender.
 */
public final class LabelSearch {

    /** Name of the search in progress events. */
    public static final String STAGE = "search";

    /** Name of the training of the fresh recommender. */
    private static final String FRESH = "LabelCraft";

    private final TrainingContext context;
    private final RecommenderTrainer trainer;
    private final String variant;

    /** Of the settings as they stand. */
    public LabelSearch(TrainingContext context, RecommenderTrainer trainer) {
        this(context, trainer, "");
    }

    /** @param variant follows the names of the stages; another one for other settings of one run */
    LabelSearch(TrainingContext context, RecommenderTrainer trainer, String variant) {
        this.context = context;
        this.trainer = trainer;
        this.variant = variant;
    }

    /**
     * Searches for labels.
     *
     * @param fixed trained first where the objectives are measured against the best of them
     */
    public LearnedLabels search(FixedLabelRecommenders fixed) {
        ModelSpec spec = context.spec();
        boolean relative = spec.training().balancing().relative();
        Balancing balancing =
                context.balancing(relative ? fixed.references(context.holdOut()) : context.noReferences());
        FittedInputs fitted = FittedInputs.fit(spec, context.table());
        LabelingInputs inputs = LabelingInputs.of(fitted, spec, context.table());
        LabelingModel labeling =
                new LabelingModel(inputs, spec.labeling(), spec.training().precision(), spec.seed());
        new WarmStart(context).teach(labeling);
        LowerLevel lower = trainer.lower(trainer.fresh());
        List<EpochRecord> epochs =
                new BilevelTraining(context, lower, upper(labeling, balancing), inputs, STAGE + variant).run();
        Labeler labeler = labeling.freeze(fitted, context.table().split().train());
        double[] labels = labeler.labels(RawFeedback.of(spec.log(), context.table()));
        Recommender recommender =
                spec.training().freshRecommender() ? trainer.train(FRESH + variant, labels) : lower.recommender();
        return new LearnedLabels(labeler, labels, recommender, epochs);
    }

    private UpperLevel upper(LabelingModel labeling, Balancing balancing) {
        return new UpperLevel(
                labeling,
                Optimiser.of(context.spec().labeling().optimiser(), labeling.parameters()),
                balancing,
                context.spec().labeling().normaliseGradient());
    }
}
