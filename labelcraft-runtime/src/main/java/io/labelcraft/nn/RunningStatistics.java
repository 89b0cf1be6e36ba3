package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What training passes learn beside the parameters, without a gradient: moving averages of batch statistics.
 *
 * @param layout of dense blocks
 * @param vector [layout.length], written in place by training passes
 */
public record RunningStatistics(ParameterLayout layout, INDArray vector) {}
