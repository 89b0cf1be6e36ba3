package io.labelcraft.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One epoch of the search.
 *
 * @param epoch from 1
 * @param loss mean loss over the epoch's batches
 * @param objectives soft values over all hold-out users after the epoch, in the order of the model's objectives
 * @param weights mean weights of the objectives in the epoch's steps; zeros while the labels stand still
 */
public record EpochRecord(int epoch, double loss, double[] objectives, double[] weights) {

    void write(DataOutput out) throws IOException {
        out.writeInt(epoch);
        out.writeDouble(loss);
        out.writeInt(objectives.length);
        for (int j = 0; j < objectives.length; j++) {
            out.writeDouble(objectives[j]);
            out.writeDouble(weights[j]);
        }
    }

    static EpochRecord read(DataInput in) throws IOException {
        int epoch = in.readInt();
        double loss = in.readDouble();
        double[] objectives = new double[in.readInt()];
        double[] weights = new double[objectives.length];
        for (int j = 0; j < objectives.length; j++) {
            objectives[j] = in.readDouble();
            weights[j] = in.readDouble();
        }
        return new EpochRecord(epoch, loss, objectives, weights);
    }
}
