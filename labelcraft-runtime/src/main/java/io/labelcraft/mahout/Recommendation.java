package io.labelcraft.mahout;

/**
 * An item for a user.
 *
 * @param item its id as it stands in the log
 * @param estimate of the label that the user would give it; matrix factorisation may leave [0,1]
 */
public record Recommendation(String item, float estimate) {}
