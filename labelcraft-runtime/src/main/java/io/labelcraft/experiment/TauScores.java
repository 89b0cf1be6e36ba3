package io.labelcraft.experiment;

/**
 * Learned labels with another temperature of dynamic balancing, as they score the test rows.
 *
 * @param scores in the order of {@link io.labelcraft.evaluation.Evaluator#rows()}
 */
record TauScores(double tau, double[] scores) {}
