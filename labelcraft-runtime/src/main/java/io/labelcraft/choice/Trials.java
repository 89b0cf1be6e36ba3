package io.labelcraft.choice;

import io.labelcraft.training.Progress;
import java.util.function.DoubleSupplier;

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

    /** @param scoring gives NaN if there is no score; not asked where there is one trial alone, of which nobody is told either */
    void add(T candidate, DoubleSupplier scoring) {
        tried++;
        double score = Double.NaN;
        if (count > 1) {
            score = scoring.getAsDouble();
            progress.on(new Progress.Tried(method, tried, count, score));
        }
        if (best == null || score > highest) {
            best = candidate;
        }
        if (score > highest) {
            highest = score;
        }
    }

    /** Trials so far. */
    int tried() {
        return tried;
    }

    /** After the first trial. */
    T best() {
        return best;
    }
}
