package io.labelcraft.experiment;

/**
 * Something that a comparison could not find out.
 *
 * @param what e.g. {@code NEG}
 * @param why as half a sentence
 */
public record Unmeasurable(String what, String why) {}
