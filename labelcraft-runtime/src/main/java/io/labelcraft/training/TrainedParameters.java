package io.labelcraft.training;

import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.Snapshot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The parameters of a recommender whose training has ended: no optimiser goes on from them. */
record TrainedParameters(Parameters parameters) implements Resumable {

    @Override
    public void write(DataOutput out) throws IOException {
        parameters.snapshot().write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Snapshot trained = parameters.blank();
        trained.read(in);
        parameters.restore(trained);
    }
}
