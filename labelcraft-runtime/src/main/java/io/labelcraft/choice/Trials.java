package io.labelcraft.choice;

import io.labelcraft.training.Progress;

/**
 * The trials of one method. The first one with the highest score is the best; the first of all if none has a score.
 *
 * @param <T> what is tried
 */
final class Trials<T> {

    private final String method;
    private final int count;
    private final Progress progress;
    private T best;
    private double highest = Double.NEGATIVE_INFINITY;
    private int tried;

    /** @param count of the trials there will be */
    Trials(String method, int count, Progress progress) {
        this.method = method;
        this.count = count;
        this.progress = progress;
    }

    /** @param score NaN if there is none */
    void add(T candidate, double score) {
        tried++;
        progress.on(new Progress.Tried(method, tried, count, score));
        if (best == null || score > highest) {
            best = candidate;
        }
        if (score > highest) {
            highest = score;
        }
    }

    /** After the first trial. */
    T best() {
        return best;
    }
}
