package io.labelcraft.training;

import io.labelcraft.nn.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Stops when the hold-out value has not risen for some epochs, and keeps what was best.
 */
final class EarlyStopping {

    private final int patience;
    private double best = Double.NEGATIVE_INFINITY;
    private List<Snapshot> bestParameters = List.of();
    private int waited;

    /** Never stops if {@code patience} is 0. */
    EarlyStopping(int patience) {
        this.patience = patience;
    }

    /** Whether to stop after an epoch that reached this value with these parameters. */
    boolean stopAfter(double value, Supplier<List<Snapshot>> parameters) {
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

    /** The parameters of the best epoch; none if none was watched. */
    List<Snapshot> best() {
        return bestParameters;
    }

    boolean watches() {
        return patience > 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(best);
        out.writeInt(waited);
        out.writeBoolean(!bestParameters.isEmpty());
        for (Snapshot snapshot : bestParameters) {
            snapshot.write(out);
        }
    }

    /**
     * Goes on where the same early stopping wrote its state.
     *
     * @param parameters makes copies of the right sizes
     */
    void read(DataInput in, Supplier<List<Snapshot>> parameters) throws IOException {
        best = in.readDouble();
        waited = in.readInt();
        bestParameters = in.readBoolean() ? parameters.get() : List.of();
        for (Snapshot snapshot : bestParameters) {
            snapshot.read(in);
        }
    }
}
