package io.labelcraft.config;

import java.util.List;

/**
 * The labelling model g and how it learns.
 *
 * @param inputs which inputs are derived from the feedback fields
 * @param quantileGroups equal-frequency groups of item duration within which watch time is ranked
 * @param hidden widths of the hidden layers
 * @param bias whether the layers have biases
 * @param skip whether a linear map of the inputs is added to the output
 * @param output how the last layer becomes a label
 * @param movingAverage in [0,1): the labels come from this moving average of the parameters; 0 takes the last ones
 * @param normaliseGradient whether the per-row meta-gradient is brought to unit standard deviation
 * @param warmStartSteps steps of imitating z(WT) + z(EF) before the search
 */
public record LabelingSpec(
        Inputs inputs,
        int quantileGroups,
        List<Integer> hidden,
        boolean bias,
        boolean skip,
        Output output,
        OptimiserSpec optimiser,
        double movingAverage,
        boolean normaliseGradient,
        int warmStartSteps,
        double warmStartLearningRate,
        int warmStartBatch) {

    public LabelingSpec {
        hidden = List.copyOf(hidden);
    }

    /** {@code RICH}: several standardised forms of each field; {@code SCALED}: one scaled value of each. */
    public enum Inputs {
        RICH,
        SCALED
    }

    /** {@code STANDARDISED}: linear, then zero mean and unit deviation over the batch; {@code SIGMOID}: in (0,1). */
    public enum Output {
        STANDARDISED,
        SIGMOID
    }
}
