package io.labelcraft.training;

import io.labelcraft.nn.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Stops when the hold-out value has not risen for some epochs, and keeps the best parameters. */
final class EarlyStopping {

    private final int patience;
    private double best = Double.NEGATIVE_INFINITY;
    private Snapshot bestParameters;
    private int waited;

    /** Never stops if {@code patience} is 0. */
    EarlyStopping(int patience) {
        this.patience = patience;
    }

    /** Whether to stop after an epoch that reached this value with these parameters. */
    boolean stopAfter(double value, Supplier<Snapshot> parameters) {
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
        return stopped();
    }

    /** Whether the last epoch was the one to stop after. */
    boolean stopped() {
        return watches() && waited >= patience;
    }

    /** The parameters of the best epoch; empty if none was watched. */
    Optional<Snapshot> best() {
        return Optional.ofNullable(bestParameters);
    }

    boolean watches() {
        return patience > 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(best);
        out.writeInt(waited);
        out.writeBoolean(bestParameters != null);
        if (bestParameters != null) {
            bestParameters.write(out);
        }
    }

    /**
     * Goes on where the same early stopping wrote its state.
     *
     * @param parameters makes a copy of the right size
     */
    void read(DataInput in, Supplier<Snapshot> parameters) throws IOException {
        best = in.readDouble();
        waited = in.readInt();
        bestParameters = in.readBoolean() ? parameters.get() : null;
        if (bestParameters != null) {
            bestParameters.read(in);
        }
    }
}
