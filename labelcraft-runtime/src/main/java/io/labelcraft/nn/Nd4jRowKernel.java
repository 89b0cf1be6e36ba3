package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J operations alone, for backends whose memory the host does not see. */
final class Nd4jRowKernel implements RowKernel {

    @Override
    public INDArray gatherSum(INDArray vector, Block block, int[] rows, int perOutput) {
        INDArray gathered = Nd4j.zeros(vector.dataType(), rows.length, block.columns());
        Nd4j.exec(DynamicCustomOp.builder("gather")
                .addInputs(block.of(vector), indexes(rows))
                .addIntegerArguments(0)
                .addOutputs(gathered)
                .build());
        return perOutput == 1
                ? gathered
                : gathered.reshape('c', rows.length / perOutput, perOutput, block.columns())
                        .sum(1);
    }

    @Override
    public void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray vector, Block block) {
        INDArray table = block.of(vector);
        INDArray updates = perOutput == 1 ? values : repeated(values, perOutput);
        INDArray sum = Nd4j.zeros(vector.dataType(), block.rows(), block.columns());
        Nd4j.exec(DynamicCustomOp.builder("scatter_add")
                .addInputs(table, indexes(rows), updates)
                .addOutputs(sum)
                .build());
        table.assign(sum);
    }

    private static INDArray repeated(INDArray values, int times) {
        long rows = values.rows();
        long columns = values.columns();
        INDArray repeated = Nd4j.zeros(values.dataType(), rows, times, columns);
        repeated.addi(values.dup('c').reshape('c', rows, 1, columns));
        return repeated.reshape('c', rows * times, columns);
    }

    private static INDArray indexes(int[] rows) {
        return Nd4j.createFromArray(rows).castTo(DataType.INT32);
    }
}
