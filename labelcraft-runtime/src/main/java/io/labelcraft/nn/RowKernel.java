package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reading and adding to the rows of an embedding table: the two operations that ND4J's CPU backend does many times slower
 * than a loop.
 */
public interface RowKernel {

    /**
     * Sums {@code perOutput} rows of a table into each row of the result.
     *
     * @param vector flat vector that holds the table
     * @param rows table rows, {@code perOutput} for each output row
     * @return [rows.length / perOutput, block.columns], row-major, of the vector's type
     */
    INDArray gatherSum(INDArray vector, Block block, int[] rows, int perOutput);

    /**
     * Adds each row of {@code values} to the {@code perOutput} table rows that it was summed from: the pullback of
     * {@link #gatherSum}. Repeated rows add up.
     *
     * @param values [rows.length / perOutput, block.columns]
     * @param vector flat vector that holds the table, written in place
     */
    void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray vector, Block block);

    /** The kernel for the backend on the class path: loops on the CPU, ND4J operations elsewhere. */
    static RowKernel forBackend() {
        return Nd4j.getBackend().getClass().getSimpleName().contains("Cpu") ? new LoopRowKernel() : new Nd4jRowKernel();
    }
}
