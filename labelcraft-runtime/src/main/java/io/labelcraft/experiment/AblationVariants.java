package io.labelcraft.experiment;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.LogSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.ObjectiveSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be left out of the method, as far as the settings have it: balancing, scaling, parts of the recipe, each field that
 * the labelling model sees, each objective.
 */
public final class AblationVariants {

    private final ModelSpec whole;
    private final ChangedSettings settings;
    private final List<LabelVariant> variants = new ArrayList<>();

    private AblationVariants(ModelSpec whole, ChangedSettings settings) {
        this.whole = whole;
        this.settings = settings;
    }

    /** The method without each of its parts. */
    public static List<LabelVariant> of(ModelSpec whole, ChangedSettings settings) {
        AblationVariants ablation = new AblationVariants(whole, settings);
        ablation.addBalancing();
        ablation.addScaling();
        ablation.addRecipe();
        ablation.addFields();
        ablation.addObjectives();
        return ablation.variants;
    }

    private void addBalancing() {
        BalancingSpec balancing = whole.training().balancing();
        addIf(
                balancing.kind() != BalancingSpec.Kind.FIXED,
                "balancing",
                Map.of("labelcraft.training.balancing.kind", "fixed"));
        addIf(balancing.relative(), "references", Map.of("labelcraft.training.balancing.relative", "false"));
    }

    private void addScaling() {
        LabelingSpec labeling = whole.labeling();
        addIf(labeling.inputs() != LabelingSpec.Inputs.RAW, "scaling", Map.of("labelcraft.labeling.inputs", "raw"));
        addIf(
                labeling.inputs() == LabelingSpec.Inputs.RICH,
                "rich inputs",
                Map.of("labelcraft.labeling.inputs", "scaled"));
    }

    private void addRecipe() {
        LabelingSpec labeling = whole.labeling();
        addIf(
                labeling.movingAverage() > 0 || labeling.optimiser().cosineDecay(),
                "moving average and decay",
                ImmutableSortedMap.of("labelcraft.labeling.decay", "none", "labelcraft.labeling.moving-average", "0"));
        addIf(labeling.warmStartSteps() > 0, "warm start", Map.of("labelcraft.labeling.warm-start-steps", "0"));
        addIf(
                whole.training().freshRecommender(),
                "fresh recommender",
                Map.of("labelcraft.training.fresh-recommender", "false"));
    }

    private void addFields() {
        List<String> unseen = whole.labeling().without();
        List<String> seen = Stream.concat(
                        whole.log().feedback().stream().map(LogSpec.FeedbackColumn::field),
                        whole.log().itemDuration().map(LogSpec.DurationColumn::field).stream())
                .filter(field -> !unseen.contains(field))
                .toList();
        seen.forEach(field -> addIf(
                seen.size() > 1,
                "input " + field,
                Map.of("labelcraft.labeling.without", Joiner.on(',').join(Iterables.concat(unseen, List.of(field))))));
    }

    private void addObjectives() {
        List<ObjectiveSpec> pursued = whole.objectives().stream()
                .filter(objective -> objective.weight() > 0)
                .toList();
        pursued.forEach(objective ->
                addIf(pursued.size() > 1, "objective " + objective.name(), Map.of(objective.weightKey(), "0")));
    }

    private void addIf(boolean present, String part, Map<String, String> changes) {
        if (present) {
            variants.add(new LabelVariant("without " + part, changes, settings.with(changes)));
        }
    }
}
