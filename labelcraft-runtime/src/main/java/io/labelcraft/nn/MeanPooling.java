package io.labelcraft.nn;

import io.labelcraft.nn.HistoryKernel.Operands;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The mean of a history's keys, whatever the query; has no parameters. */
public final class MeanPooling implements HistoryPooling {

    @Override
    public Pass forward(PassContext context, INDArray queries, INDArray keys, HistoryRows histories) {
        double[] shares = new double[histories.ends().length];
        for (int row = 0; row < shares.length; row++) {
            shares[row] = 1.0 / Math.max(1, histories.ends()[row] - histories.start(row));
        }
        INDArray offsets =
                Nd4j.createFromArray(shares).castTo(queries.dataType()).reshape('c', shares.length, 1);
        INDArray slopes = Nd4j.zeros(queries.dataType(), queries.shape());
        HistoryKernel kernel = HistoryKernel.forBackend();
        return new MeanPass(slopes, kernel.pool(new Operands(slopes, offsets, keys), histories));
    }

    private record MeanPass(INDArray zeros, HistoryKernel.Pooled pooled) implements Pass {

        @Override
        public INDArray output() {
            return pooled.output();
        }

        @Override
        public Sides pullback(INDArray cotangent, INDArray gradient) {
            return new Sides(zeros.like(), pooled.pullback(cotangent).keys());
        }

        @Override
        public INDArray pushforward(Sides tangent, INDArray parameters) {
            INDArray offsets = Nd4j.zeros(zeros.dataType(), zeros.rows(), 1);
            return pooled.pushforward(new Operands(zeros, offsets, tangent.keys()));
        }
    }
}
