package io.labelcraft.data;

/**
 * The rows of a table by what they are for, each ascending. A row may belong to none.
 *
 * @param train rows that recommenders are trained on
 * @param holdOut rows whose top-k lists steer the labels
 * @param test rows that only the final comparison looks at
 */
public record Split(int[] train, int[] holdOut, int[] test) {}
