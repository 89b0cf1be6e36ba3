package io.labelcraft.choice;

import java.util.Map;

/**
 * The weights of a fusion.
 *
 * @param weights of its parts, in their order
 * @param settings the same, by the names of the parts
 * @param trials mixes that were tried, at least 1
 */
public record Mix(double[] weights, Map<String, String> settings, int trials) {}
