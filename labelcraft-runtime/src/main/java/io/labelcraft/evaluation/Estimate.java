package io.labelcraft.evaluation;

/**
 * A value with its uncertainty over users.
 *
 * @param mean NaN where it is not defined
 * @param interval NaN at both ends where too few users count
 */
public record Estimate(double mean, Bootstrap.Interval interval) {}
