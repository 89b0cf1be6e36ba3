package io.labelcraft.nn;

import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019). */
final class Adam extends LazyOptimiser {

    /** Momentum below this share of what it was moves nothing. */
    private static final double NEGLIGIBLE = 1e-12;

    private final OptimiserSpec spec;
    private final INDArray first;
    private final INDArray second;

    Adam(OptimiserSpec spec, Parameters parameters) {
        super(parameters, spec.weightDecay());
        this.spec = spec;
        this.first = parameters.vector().like();
        this.second = parameters.vector().like();
    }

    @Override
    List<INDArray> moments() {
        return List.of(first, second);
    }

    @Override
    void stepDense(INDArray gradient) {
        int step = history().steps();
        INDArray moment = dense(first).muli(spec.beta1()).addi(gradient.mul(1 - spec.beta1()));
        INDArray square =
                dense(second).muli(spec.beta2()).addi(gradient.mul(gradient).muli(1 - spec.beta2()));
        dense(parameters().vector())
                .muli(history().decay(step - 1, step))
                .subi(moment.div(denominator(square)).muli(history().rate(step) / bias(spec.beta1(), step)));
    }

    @Override
    void stepRows(Block table, TouchedRows gradient) {
        int step = history().steps();
        RowKernel.AdamStep scalars = new RowKernel.AdamStep(
                spec.beta1(),
                spec.beta2(),
                spec.epsilon(),
                history().decay(step - 1, step),
                history().rate(step) / bias(spec.beta1(), step),
                1 / bias(spec.beta2(), step));
        kernel().adamStep(matrices(table), gradient.rows(), gradient.values(), scalars);
    }

    /**
     * The same as single steps without a gradient would do, but that epsilon is taken as it stands in the first of them:
     * where there is any momentum left to move a parameter, the root that it is added to is larger by far.
     */
    @Override
    void makeUp(Block table, int[] rows, int[] last) {
        Map<Integer, double[]> byLast = new HashMap<>();
        double[] decay = new double[rows.length];
        double[] drift = new double[rows.length];
        double[] firstDecay = new double[rows.length];
        double[] secondDecay = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] missed = byLast.computeIfAbsent(last[i], this::missed);
            decay[i] = missed[0];
            drift[i] = missed[1];
            firstDecay[i] = missed[2];
            secondDecay[i] = missed[3];
        }
        kernel().adamMakeUp(
                        matrices(table),
                        rows,
                        new RowKernel.MissedSteps(decay, drift, firstDecay, secondDecay, spec.epsilon()));
    }

    /** Decay of the parameter, its drift per first moment over the root of the second, and the decay of both moments. */
    private double[] missed(int last) {
        int now = history().steps();
        double drift = 0;
        double momentum = 1;
        double square = 1;
        for (int step = last + 1; step <= now && momentum > NEGLIGIBLE; step++) {
            momentum *= spec.beta1();
            square *= spec.beta2();
            double root = Math.sqrt(square / bias(spec.beta2(), step));
            drift += history().decay(step, now) * history().rate(step) * momentum / bias(spec.beta1(), step) / root;
        }
        int gap = now - last;
        return new double[] {history().decay(last, now), drift, Math.pow(spec.beta1(), gap), Math.pow(spec.beta2(), gap)
        };
    }

    @Override
    public ParameterVector precondition(ParameterVector tangent) {
        double factor = (1 - spec.beta1()) / bias(spec.beta1(), history().steps());
        Map<Block, TouchedRows> tables = new HashMap<>();
        tangent.tables().forEach((table, touched) -> {
            INDArray square = kernel().gatherSum(table.of(second), touched.rows(), 1);
            INDArray values = touched.values().div(denominator(square)).muli(factor);
            tables.put(table, new TouchedRows(touched.rows(), values));
        });
        INDArray dense = parameters().layout().denseLength() == 0
                ? tangent.dense()
                : tangent.dense().div(denominator(dense(second))).muli(factor);
        return new ParameterVector(tangent.layout(), dense, tables);
    }

    private RowKernel.AdamMatrices matrices(Block table) {
        return new RowKernel.AdamMatrices(table.of(parameters().vector()), table.of(first), table.of(second));
    }

    private INDArray denominator(INDArray square) {
        INDArray corrected = square.div(bias(spec.beta2(), history().steps()));
        return Transforms.sqrt(corrected, false).addi(spec.epsilon());
    }

    private static double bias(double beta, int step) {
        return 1 - Math.pow(beta, step);
    }
}
