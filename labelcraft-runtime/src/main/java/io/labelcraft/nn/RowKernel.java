package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What is done to single rows of a matrix: operations that ND4J's CPU backend does many times slower than a loop. All
 * matrices are row-major and of one type, float or double.
 */
interface RowKernel {

    /**
     * Sums {@code perOutput} rows into each row of the result.
     *
     * @param rows of the matrix, {@code perOutput} for each output row; a negative one stands for a row of zeros
     * @return [rows.length / perOutput, columns]
     */
    INDArray gatherSum(INDArray matrix, int[] rows, int perOutput);

    /**
     * Adds each row of {@code values} to the {@code perOutput} rows that it was summed from: the pullback of
     * {@link #gatherSum}. Repeated rows add up.
     *
     * @param values [rows.length / perOutput, columns]
     * @param matrix written in place
     */
    void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray matrix);

    /**
     * Overwrites rows.
     *
     * @param values [rows.length, columns]
     * @param rows distinct
     * @param matrix written in place
     */
    void write(INDArray values, int[] rows, INDArray matrix);

    /**
     * Multiplies rows by numbers.
     *
     * @param rows distinct
     * @param factors one for each row
     */
    void scale(INDArray matrix, int[] rows, double[] factors);

    /**
     * One step of Adam on rows.
     *
     * @param rows distinct
     * @param gradient [rows.length, columns]
     */
    void adamStep(AdamMatrices matrices, int[] rows, INDArray gradient, AdamStep scalars);

    /**
     * Makes up for steps of Adam that rows have missed: {@code theta <- decay theta - drift m / (sqrt(v) + epsilon)}, and the
     * moments fall.
     *
     * @param rows distinct
     */
    void adamMakeUp(AdamMatrices matrices, int[] rows, MissedSteps missed);

    /** Parameters and both moments. */
    record AdamMatrices(INDArray parameters, INDArray first, INDArray second) {}

    /**
     * The numbers of one step.
     *
     * @param decay factor of the parameter
     * @param rate learning rate over the bias of the first moment
     * @param correction of the second moment
     */
    record AdamStep(double beta1, double beta2, double epsilon, double decay, double rate, double correction) {}

    /** The numbers of missed steps, one of each for each row. */
    record MissedSteps(double[] decay, double[] drift, double[] firstDecay, double[] secondDecay, double epsilon) {}

    /** The kernel for the backend on the class path: loops on the CPU, ND4J operations elsewhere. */
    static RowKernel forBackend() {
        return Kernels.forBackend() == Kernels.LOOPS ? new LoopRowKernel() : new Nd4jRowKernel();
    }
}
