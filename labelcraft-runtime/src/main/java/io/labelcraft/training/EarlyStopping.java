package io.labelcraft.training;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Stops when the hold-out value has not risen for some epochs, and goes back to the best parameters. */
final class EarlyStopping {

    private final int patience;
    private double best = Double.NEGATIVE_INFINITY;
    private INDArray bestParameters;
    private int waited;

    /** Never stops if {@code patience} is 0. */
    EarlyStopping(int patience) {
        this.patience = patience;
    }

    /** Whether to stop after an epoch that reached this value with these parameters. */
    boolean stopAfter(double value, INDArray parameters) {
        if (patience == 0) {
            return false;
        }
        if (value > best) {
            best = value;
            bestParameters = parameters.dup();
            waited = 0;
            return false;
        }
        waited++;
        return waited >= patience;
    }

    /** Puts the best parameters back, if any epoch was watched. */
    void restore(INDArray parameters) {
        if (bestParameters != null) {
            parameters.assign(bestParameters);
        }
    }

    boolean watches() {
        return patience > 0;
    }
}
