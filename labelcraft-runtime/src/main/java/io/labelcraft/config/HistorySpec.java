package io.labelcraft.config;

/**
 * A user's history before a row: the last items that the user watched well enough in the training rows.
 *
 * @param length at most so many items, the newest last
 * @param minWatchRatio an item enters the history if watch time is at least this share of its duration; 0 lets all in
 */
public record HistorySpec(int length, double minWatchRatio) {}
