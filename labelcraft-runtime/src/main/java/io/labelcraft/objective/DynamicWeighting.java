package io.labelcraft.objective;

import java.util.Arrays;

/**
 * The published rule: softmax(-tau value), so that objectives that lag weigh more.
 *
 * @param tau 0 gives equal weights
 */
record DynamicWeighting(double tau) implements Weighting {

    @Override
    public double[] shares(double[] values) {
        return Weighting.softmax(
                Arrays.stream(values).map(value -> -tau * value).toArray());
    }
}
