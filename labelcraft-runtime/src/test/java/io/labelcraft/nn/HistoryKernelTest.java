package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.nn.HistoryKernel.Operands;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Loops over float arrays and ND4J operations do the same. */
class HistoryKernelTest {

    private static final float CLOSE = 1e-5f;

    /** Four rows, the second without a history; keys are used several times, key 4 never. */
    private final HistoryRows histories = new HistoryRows(new int[] {0, 1, 1, 2, 3, 0, 2}, new int[] {3, 3, 5, 7});

    private final Operands operands = operands(1);
    private final HistoryKernel.Pooled loops = new FloatHistoryKernel().pool(operands, histories);
    private final HistoryKernel.Pooled operations = new Nd4jHistoryKernel().pool(operands, histories);

    @Test
    void poolTheSame() {
        assertSame(loops.output(), operations.output());
        assertThat(loops.output().getRow(1).toFloatVector()).containsOnly(0);
    }

    @Test
    void pullBackTheSame() {
        INDArray cotangent = gaussian(4, 6, 9);
        Operands expected = operations.pullback(cotangent);
        Operands actual = loops.pullback(cotangent);
        assertSame(actual.slopes(), expected.slopes());
        assertSame(actual.offsets(), expected.offsets());
        assertSame(actual.keys(), expected.keys());
    }

    @Test
    void pushForwardTheSame() {
        Operands tangent = operands(5);
        assertSame(loops.pushforward(tangent), operations.pushforward(tangent));
    }

    @Test
    void aBatchWithoutAnyHistoryPoolsToZeros() {
        HistoryRows none = new HistoryRows(new int[0], new int[] {0, 0, 0, 0});
        assertSame(
                new FloatHistoryKernel().pool(operands, none).output(),
                new Nd4jHistoryKernel().pool(operands, none).output());
    }

    /** Width 6: not a multiple of how many numbers a loop takes at a time. */
    private static Operands operands(long seed) {
        return new Operands(gaussian(4, 6, seed), gaussian(4, 1, seed + 1), gaussian(5, 6, seed + 2));
    }

    private static INDArray gaussian(int rows, int columns, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(rows * columns, seed))
                .reshape('c', rows, columns)
                .castTo(DataType.FLOAT);
    }

    private static void assertSame(INDArray actual, INDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.dup('c').data().asFloat())
                .containsExactly(expected.dup('c').data().asFloat(), within(CLOSE));
    }
}
