package io.labelcraft.experiment;

/**
 * What a metric says, for readers of a comparison. More is better in every one.
 *
 * @param name short, e.g. {@code NWTG}
 * @param title in words
 * @param unit empty where it has none
 */
public record MetricColumn(String name, String title, String unit) {}
