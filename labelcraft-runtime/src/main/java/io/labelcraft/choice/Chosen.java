package io.labelcraft.choice;

import io.labelcraft.training.RowScorer;

/**
 * What was chosen, trained on a log without test rows.
 *
 * @param <T> what kind of choice it was
 */
public record Chosen<T>(T choice, RowScorer scorer) {}
