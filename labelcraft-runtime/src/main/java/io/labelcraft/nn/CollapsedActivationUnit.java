package io.labelcraft.nn;

import io.labelcraft.nn.HistoryKernel.Operands;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The local activation unit of DIN without an activation (method page, section 5): the score of [q, k, q - k, q * k] is then
 * q . A + k . B + (q * k) . C + d, about 70 times cheaper than the matrix products that it stands for.
 */
public final class CollapsedActivationUnit implements HistoryPooling {

    private final Layer score;
    private final int width;

    /**
     * A unit over dense layers.
     *
     * @param score an affine map from 4 {@code width} numbers to one
     */
    public CollapsedActivationUnit(Layer score, int width) {
        this.score = score;
        this.width = width;
    }

    @Override
    public HistoryPooling.Pass forward(PassContext context, INDArray queries, INDArray keys, HistoryRows histories) {
        return new CollapsedPass(context, queries, keys, histories);
    }

    /** The unit vectors and 0: what an affine map makes of them says all about it. */
    private INDArray probes(INDArray like) {
        INDArray units = Nd4j.eye(4L * width).castTo(like.dataType());
        return Nd4j.concat(0, units, Nd4j.zeros(like.dataType(), 1, 4L * width));
    }

    private INDArray part(INDArray column, int index) {
        return column.get(NDArrayIndex.interval(index * width, (index + 1) * width), NDArrayIndex.all())
                .reshape('c', 1, width);
    }

    /** A, B and C as rows, and d. */
    private record Coefficients(INDArray ofQuery, INDArray ofKey, INDArray ofProduct, double constant) {}

    private Coefficients coefficients(INDArray probed) {
        double constant = probed.getDouble(4L * width, 0);
        INDArray linear = probed.sub(constant);
        return new Coefficients(
                part(linear, 0).add(part(linear, 2)),
                part(linear, 1).sub(part(linear, 2)),
                part(linear, 3).dup('c'),
                constant);
    }

    private final class CollapsedPass implements HistoryPooling.Pass {

        private final INDArray unmoved;
        private final Layer.Pass probed;
        private final Coefficients coefficients;
        private final INDArray queries;
        private final HistoryKernel.Pooled pooled;

        CollapsedPass(PassContext context, INDArray queries, INDArray keys, HistoryRows histories) {
            INDArray probes = probes(queries);
            this.unmoved = probes.like();
            this.probed = score.forward(context, probes);
            this.coefficients = coefficients(probed.output());
            this.queries = queries;
            INDArray slopes = queries.mulRowVector(coefficients.ofProduct()).addiRowVector(coefficients.ofKey());
            Operands operands = new Operands(slopes, offsets(queries, coefficients), keys);
            this.pooled = HistoryKernel.forBackend().pool(operands, histories);
        }

        private static INDArray offsets(INDArray queries, Coefficients coefficients) {
            return Dense.product(queries, coefficients.ofQuery().transpose()).addi(coefficients.constant());
        }

        @Override
        public INDArray output() {
            return pooled.output();
        }

        @Override
        public Sides pullback(INDArray cotangent, INDArray gradient) {
            Operands operands = pooled.pullback(cotangent);
            INDArray ofQuery = Dense.product(queries.transpose(), operands.offsets());
            INDArray ofKey = operands.slopes().sum(true, 0).reshape('c', width, 1);
            INDArray ofProduct = operands.slopes().mul(queries).sum(true, 0).reshape('c', width, 1);
            INDArray linear = Nd4j.concat(0, ofQuery, ofKey, ofQuery.sub(ofKey), ofProduct);
            double constant = operands.offsets().sumNumber().doubleValue();
            double atZero = constant - linear.sumNumber().doubleValue();
            INDArray rest = Nd4j.valueArrayOf(new long[] {1, 1}, atZero, cotangent.dataType());
            probed.pullback(Nd4j.concat(0, linear, rest), gradient);
            INDArray ofQueries = operands.slopes()
                    .mulRowVector(coefficients.ofProduct())
                    .addi(Dense.product(operands.offsets(), coefficients.ofQuery()));
            return new Sides(ofQueries, operands.keys());
        }

        @Override
        public INDArray pushforward(Sides tangent, INDArray parameters) {
            Coefficients change = coefficients(probed.pushforward(unmoved, parameters));
            INDArray slopes = tangent.queries()
                    .mulRowVector(coefficients.ofProduct())
                    .addi(queries.mulRowVector(change.ofProduct()))
                    .addiRowVector(change.ofKey());
            INDArray offsets = Dense.product(
                            tangent.queries(), coefficients.ofQuery().transpose())
                    .addi(offsets(queries, change));
            return pooled.pushforward(new Operands(slopes, offsets, tangent.keys()));
        }
    }
}
