package io.labelcraft.config;

/**
 * The piecewise linear scale of method page, section 4.
 *
 * @param quantile in (0,1): the knee lies at this quantile of the training rows
 * @param knee in (0,1): the scaled value at the knee
 */
public record ScalingSpec(double quantile, double knee) {}
