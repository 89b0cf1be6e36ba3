package io.labelcraft.nn;

import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code theta <- (1 - rate decay) theta - rate gradient}. */
final class StochasticGradientDescent extends LazyOptimiser {

    StochasticGradientDescent(OptimiserSpec spec, Parameters parameters) {
        super(parameters, spec.weightDecay());
    }

    @Override
    List<INDArray> moments() {
        return List.of();
    }

    @Override
    void stepDense(INDArray gradient) {
        int step = history().steps();
        dense(parameters().vector())
                .muli(history().decay(step - 1, step))
                .subi(gradient.mul(history().rate(step)));
    }

    @Override
    void stepRows(Block table, TouchedRows gradient) {
        int step = history().steps();
        INDArray matrix = table.of(parameters().vector());
        double[] decay = new double[gradient.rows().length];
        Arrays.fill(decay, history().decay(step - 1, step));
        kernel().scale(matrix, gradient.rows(), decay);
        kernel().scatterAdd(gradient.values().mul(-history().rate(step)), gradient.rows(), 1, matrix);
    }

    @Override
    void makeUp(Block table, int[] rows, int[] last) {
        double[] decay = new double[rows.length];
        Arrays.setAll(decay, i -> history().decay(last[i], history().steps()));
        kernel().scale(table.of(parameters().vector()), rows, decay);
    }

    @Override
    public ParameterVector precondition(ParameterVector tangent) {
        return tangent;
    }
}
