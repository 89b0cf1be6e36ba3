package io.labelcraft.experiment;

/**
 * How long the items are that a method shows.
 *
 * @param edges of the bins, ascending [seconds], one more than there are bins; the bins hold nearly equal numbers of test rows
 * @param shares of the items in the test users' lists that lie in each bin; they add up to 1
 */
public record DurationShares(double[] edges, double[] shares) {}
