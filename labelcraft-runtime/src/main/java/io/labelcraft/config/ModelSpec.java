package io.labelcraft.config;

import java.util.List;

/**
 * Everything one run depends on, read from the generated config, the user's file and the system properties.
 *
 * @param model the model's name, as in {@code @LabelModel(name = ..)}
 * @param source the annotated class that the config was generated from
 * @param seed the seed of every random choice of a run
 * @param objectives at least one, in the order of their declaration: M1, M2 ..
 * @param effective the whole effective config as sorted HOCON, for the manifest and the up-to-date check
 */
public record ModelSpec(
        String model,
        String source,
        Recipe recipe,
        long seed,
        LogSpec log,
        List<ObjectiveSpec> objectives,
        DataSpec data,
        SplitSpec split,
        HistorySpec history,
        ScalingSpec scaling,
        LabelingSpec labeling,
        RecommenderSpec recommender,
        TrainingSpec training,
        EvaluationSpec evaluation,
        MahoutSpec mahout,
        ScheduleSpec schedule,
        String effective) {

    public ModelSpec {
        objectives = List.copyOf(objectives);
    }

    /** The same with another seed; {@link #effective()} stays as it was read. */
    public ModelSpec withSeed(long other) {
        return with(other, labeling, recommender, training);
    }

    /** The seeds of a comparison: those of its settings, or the run's own where there are none. */
    public List<Long> comparedSeeds() {
        return evaluation.seeds().isEmpty() ? List.of(seed) : evaluation.seeds();
    }

    /** Which set of defaults lies beneath the user's settings: method page, section 9. */
    public enum Recipe {
        DEFAULT,
        PAPER
    }

    /** The same settings with another temperature of dynamic balancing. */
    public ModelSpec withTau(double tau) {
        return with(seed, labeling, recommender, training.withTau(tau));
    }

    /** The same settings with another recommender. */
    public ModelSpec withRecommender(RecommenderSpec other) {
        return with(seed, labeling, other, training);
    }

    /** The same settings for labels that go on from published ones: smaller steps, where they begin by imitating those. */
    public ModelSpec goingOn() {
        double rate = labeling.optimiser().learningRate() * schedule.learningRateShare();
        return schedule.warmStart() ? with(seed, labeling.withLearningRate(rate), recommender, training) : this;
    }

    private ModelSpec with(long seed, LabelingSpec labeling, RecommenderSpec recommender, TrainingSpec training) {
        return new ModelSpec(
                model,
                source,
                recipe,
                seed,
                log,
                objectives,
                data,
                split,
                history,
                scaling,
                labeling,
                recommender,
                training,
                evaluation,
                mahout,
                schedule,
                effective);
    }
}
