package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the layers of one pass read.
 *
 * @param dense parameters outside of tables [layout.denseLength], which must not change while the pass is in use
 * @param statistics running statistics, which a training pass moves in place
 * @param training whether batch statistics take the place of running ones
 */
public record PassContext(INDArray dense, INDArray statistics, boolean training) {}
