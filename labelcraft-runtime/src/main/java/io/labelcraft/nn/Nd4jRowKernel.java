package io.labelcraft.nn;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.scatter.ScatterUpdate.UpdateOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** ND4J operations alone, for backends whose memory the host does not see. */
final class Nd4jRowKernel implements RowKernel {

    @Override
    public INDArray gatherSum(INDArray matrix, int[] rows, int perOutput) {
        INDArray gathered = gather(matrix, rows);
        return perOutput == 1
                ? gathered
                : gathered.reshape('c', rows.length / perOutput, perOutput, matrix.columns())
                        .sum(1);
    }

    private static INDArray gather(INDArray matrix, int[] rows) {
        INDArray gathered = Nd4j.createUninitialized(matrix.dataType(), rows.length, matrix.columns());
        int[] existing = Arrays.stream(rows).map(row -> Math.max(0, row)).toArray();
        Nd4j.exec(DynamicCustomOp.builder("gather")
                .addInputs(matrix, Nd4j.createFromArray(existing))
                .addIntegerArguments(0)
                .addOutputs(gathered)
                .build());
        return Arrays.equals(existing, rows) ? gathered : gathered.muliColumnVector(presence(rows, matrix));
    }

    private static INDArray presence(int[] rows, INDArray like) {
        return column(Arrays.stream(rows).mapToDouble(row -> row < 0 ? 0 : 1).toArray(), like);
    }

    @Override
    public void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray matrix) {
        update(UpdateOp.ADD, perOutput == 1 ? values : values.repeat(0, perOutput), rows, matrix);
    }

    @Override
    public void write(INDArray values, int[] rows, INDArray matrix) {
        update(UpdateOp.ASSIGN, values, rows, matrix);
    }

    /**
     * In place, and each row by one thread in the order of its updates: {@code scatter_add} copies the matrix, or, told to work
     * in place, loses updates of repeated rows where there are several threads.
     */
    private static void update(UpdateOp operation, INDArray updates, int[] rows, INDArray matrix) {
        Nd4j.scatterUpdate(operation, matrix, Nd4j.createFromArray(rows), updates, 1);
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
}
