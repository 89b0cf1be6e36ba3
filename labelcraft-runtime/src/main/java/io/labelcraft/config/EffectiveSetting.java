package io.labelcraft.config;

/**
 * A setting as it counts in the end.
 *
 * @param key e.g. {@code labelcraft.training.epochs}
 * @param value as HOCON has it, on one line
 * @param layer the highest one that has the key
 * @param origin where in that layer it stands, e.g. {@code labelcraft.conf:12}
 */
public record EffectiveSetting(String key, String value, SettingLayer layer, String origin) {}
