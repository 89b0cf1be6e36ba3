package io.labelcraft.experiment;

/**
 * What a comparison cannot train or measure.
 *
 * @param what e.g. a method or a metric
 * @param why a sentence without its full stop
 */
public record LeftOut(String what, String why) {}
