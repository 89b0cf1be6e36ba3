package io.labelcraft.experiment;

/**
 * Scores of the test rows by a recommender.
 *
 * @param estimated share of the rows that the recommender itself has an estimate for, in [0,1]
 */
record EstimatedScores(double[] scores, double estimated) {}
