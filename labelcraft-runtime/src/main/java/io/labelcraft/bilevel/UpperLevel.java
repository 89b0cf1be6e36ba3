package io.labelcraft.bilevel;

import io.labelcraft.labeling.LabelingModel;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.objective.Balancing;

/**
 * The upper level: a labelling model that moves towards better hold-out lists.
 *
 * @param optimiser keeps phi
 * @param normaliseGradient whether the per-row meta-gradient is brought to unit standard deviation
 */
public record UpperLevel(LabelingModel labeling, Optimiser optimiser, Balancing balancing, boolean normaliseGradient) {}
