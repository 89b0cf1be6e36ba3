package io.labelcraft.training;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stops when the hold-out value has not risen for some epochs, and keeps what was best.
 *
 * @param <T> a copy of the parameters
 */
final class EarlyStopping<T> {

    private final int patience;
    private double best = Double.NEGATIVE_INFINITY;
    private T bestParameters;
    private int waited;

    /** Never stops if {@code patience} is 0. */
    EarlyStopping(int patience) {
        this.patience = patience;
    }

    /** Whether to stop after an epoch that reached this value with these parameters. */
    boolean stopAfter(double value, Supplier<T> parameters) {
        if (patience == 0) {
            return false;
        }
        if (value > best) {
            best = value;
            bestParameters = parameters.get();
            waited = 0;
            return false;
        }
        waited++;
        return waited >= patience;
    }

    /** The parameters of the best epoch; empty if none was watched. */
    Optional<T> best() {
        return Optional.ofNullable(bestParameters);
    }

    boolean watches() {
        return patience > 0;
    }
}
