package io.labelcraft.config;

import java.util.List;

/**
 * The labelling model g and how it learns.
 *
 * @param inputs which inputs are derived from the feedback fields
 * @param without feedback fields, or the item duration, that the labelling model does not see
 * @param quantileGroups equal-frequency groups of item duration within which watch time is ranked
 * @param hidden widths of the hidden layers
 * @param bias whether the layers have biases
 * @param skip whether a linear map of the inputs is added to the output
 * @param output how the last layer becomes a label
 * @param movingAverage in [0,1): the labels come from this moving average of the parameters; 0 takes the last ones
 * @param normaliseGradient whether the per-row meta-gradient is brought to unit standard deviation
 * @param warmStart what is imitated before the search
 * @param warmStartSteps steps of the imitation
 * @param monotone in which fields the label may only rise or only fall
 */
public record LabelingSpec(
        Inputs inputs,
        List<String> without,
        int quantileGroups,
        List<Integer> hidden,
        boolean bias,
        boolean skip,
        Output output,
        OptimiserSpec optimiser,
        double movingAverage,
        boolean normaliseGradient,
        WarmStart warmStart,
        int warmStartSteps,
        double warmStartLearningRate,
        int warmStartBatch,
        Monotone monotone) {

    public LabelingSpec {
        without = List.copyOf(without);
        hidden = List.copyOf(hidden);
    }

    /** The same with another learning rate of the search. */
    LabelingSpec withLearningRate(double rate) {
        return new LabelingSpec(
                inputs,
                without,
                quantileGroups,
                hidden,
                bias,
                skip,
                output,
                optimiser.withLearningRate(rate),
                movingAverage,
                normaliseGradient,
                warmStart,
                warmStartSteps,
                warmStartLearningRate,
                warmStartBatch,
                monotone);
    }

    /**
     * {@code RICH}: several standardised forms of each field; {@code SCALED}: one scaled value of each; {@code RAW}: the values as
     * they are.
     */
    public enum Inputs {
        RICH,
        SCALED,
        RAW
    }

    /**
     * {@code WT_EF}: the sum of these fixed labels; {@code OBJECTIVES}: what each row adds to the objectives, by their preference
     * weights.
     */
    public enum WarmStart {
        WT_EF,
        OBJECTIVES
    }

    /** {@code STANDARDISED}: linear, then zero mean and unit deviation over the batch; {@code SIGMOID}: in (0,1). */
    public enum Output {
        STANDARDISED,
        SIGMOID
    }

    /**
     * Feedback fields in which the label must be monotone, whatever the other fields are.
     *
     * @param increasing fields in which the label must not fall
     * @param decreasing fields in which the label must not rise; none of them is in {@code increasing}
     */
    public record Monotone(List<String> increasing, List<String> decreasing) {

        public static final Monotone FREE = new Monotone(List.of(), List.of());

        public Monotone {
            increasing = List.copyOf(increasing);
            decreasing = List.copyOf(decreasing);
        }

        /** 1 for a field in which the label must not fall, -1 for one in which it must not rise, 0 for any other. */
        public int sign(String field) {
            return increasing.contains(field) ? 1 : decreasing.contains(field) ? -1 : 0;
        }
    }
}
