package io.labelcraft.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** ND4J operations alone, for backends whose memory the host does not see. */
final class Nd4jRowKernel implements RowKernel {

    @Override
    public INDArray gatherSum(INDArray matrix, int[] rows, int perOutput) {
        INDArray gathered = Nd4j.zeros(matrix.dataType(), rows.length, matrix.columns());
        Nd4j.exec(DynamicCustomOp.builder("gather")
                .addInputs(matrix, indexes(rows))
                .addIntegerArguments(0)
                .addOutputs(gathered)
                .build());
        gathered.muliColumnVector(presence(rows, matrix));
        return perOutput == 1
                ? gathered
                : gathered.reshape('c', rows.length / perOutput, perOutput, matrix.columns())
                        .sum(1);
    }

    @Override
    public void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray matrix) {
        INDArray updates = perOutput == 1 ? values : repeated(values, perOutput);
        scatter("scatter_add", updates, rows, matrix);
    }

    @Override
    public void write(INDArray values, int[] rows, INDArray matrix) {
        scatter("scatter_upd", values, rows, matrix);
    }

    @Override
    public void scale(INDArray matrix, int[] rows, double[] factors) {
        INDArray values = gatherSum(matrix, rows, 1);
        write(values.muliColumnVector(column(factors, values)), rows, matrix);
    }

    @Override
    public void adamStep(AdamMatrices matrices, int[] rows, INDArray gradient, AdamStep scalars) {
        INDArray first =
                gatherSum(matrices.first(), rows, 1).muli(scalars.beta1()).addi(gradient.mul(1 - scalars.beta1()));
        INDArray second = gatherSum(matrices.second(), rows, 1)
                .muli(scalars.beta2())
                .addi(gradient.mul(gradient).muli(1 - scalars.beta2()));
        INDArray root = Transforms.sqrt(second.mul(scalars.correction()), false).addi(scalars.epsilon());
        INDArray theta = gatherSum(matrices.parameters(), rows, 1)
                .muli(scalars.decay())
                .subi(first.div(root).muli(scalars.rate()));
        write(first, rows, matrices.first());
        write(second, rows, matrices.second());
        write(theta, rows, matrices.parameters());
    }

    @Override
    public void adamMakeUp(AdamMatrices matrices, int[] rows, MissedSteps missed) {
        INDArray first = gatherSum(matrices.first(), rows, 1);
        INDArray second = gatherSum(matrices.second(), rows, 1);
        INDArray drift = first.div(Transforms.sqrt(second, true).addi(missed.epsilon()));
        INDArray theta = gatherSum(matrices.parameters(), rows, 1)
                .muliColumnVector(column(missed.decay(), first))
                .subi(drift.muliColumnVector(column(missed.drift(), first)));
        write(first.muliColumnVector(column(missed.firstDecay(), first)), rows, matrices.first());
        write(second.muliColumnVector(column(missed.secondDecay(), first)), rows, matrices.second());
        write(theta, rows, matrices.parameters());
    }

    private static INDArray column(double[] values, INDArray like) {
        return Nd4j.createFromArray(values).castTo(like.dataType()).reshape(values.length, 1);
    }

    private static void scatter(String operation, INDArray updates, int[] rows, INDArray matrix) {
        INDArray result = matrix.like();
        Nd4j.exec(DynamicCustomOp.builder(operation)
                .addInputs(matrix, indexes(rows), updates)
                .addOutputs(result)
                .build());
        matrix.assign(result);
    }

    private static INDArray repeated(INDArray values, int times) {
        long rows = values.rows();
        long columns = values.columns();
        INDArray repeated = Nd4j.zeros(values.dataType(), rows, times, columns);
        repeated.addi(values.dup('c').reshape('c', rows, 1, columns));
        return repeated.reshape('c', rows * times, columns);
    }

    private static INDArray indexes(int[] rows) {
        int[] valid = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            valid[i] = Math.max(0, rows[i]);
        }
        return Nd4j.createFromArray(valid).castTo(DataType.INT32);
    }

    private static INDArray presence(int[] rows, INDArray like) {
        double[] present = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            present[i] = rows[i] >= 0 ? 1 : 0;
        }
        return column(present, like);
    }
}
