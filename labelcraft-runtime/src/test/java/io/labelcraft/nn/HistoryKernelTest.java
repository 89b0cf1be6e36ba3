package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.nn.HistoryKernel.Operands;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every kernel that this backend may run pools as the definition says, and differentiates what it pools. */
class HistoryKernelTest {

    /** Not a multiple of how many numbers a loop takes at a time. */
    private static final int WIDTH = 6;

    private static final double STEP = 1e-5;

    /** Four rows, the second without a history, the third longer than what a loop takes; keys are used several times, key 4 never. */
    private final HistoryRows histories =
            new HistoryRows(new int[] {0, 1, 1, 2, 3, 0, 2, 2, 1, 1, 3, 0, 2, 0, 3}, new int[] {2, 2, 11, 15});

    private final Operands operands = operands(1);

    static Stream<Arguments> kernelsAndTypes() {
        List<HistoryKernel> kernels = Kernels.forBackend() == Kernels.LOOPS
                ? List.of(new LoopHistoryKernel(), new Nd4jHistoryKernel())
                : List.of(new Nd4jHistoryKernel());
        return kernels.stream()
                .flatMap(kernel -> Stream.of(DataType.FLOAT, DataType.DOUBLE).map(type -> Arguments.of(kernel, type)));
    }

    private HistoryKernel.Pooled pool(HistoryKernel kernel, DataType type) {
        return kernel.pool(castTo(operands, type), histories);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void sumsTheKeysOfEachHistoryByTheirScores(HistoryKernel kernel, DataType type) {
        INDArray pooled = pool(kernel, type).output();
        assertThat(pooled.dataType()).isEqualTo(type);
        assertClose(pooled, byDefinition(operands), type);
        assertThat(pooled.getRow(1).castTo(DataType.DOUBLE).toDoubleVector()).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void pushforwardEqualsCentralDifferences(HistoryKernel kernel, DataType type) {
        Operands tangent = operands(5);
        INDArray differences = byDefinition(moved(tangent, STEP))
                .sub(byDefinition(moved(tangent, -STEP)))
                .div(2 * STEP);
        assertClose(pool(kernel, type).pushforward(castTo(tangent, type)), differences, type);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void pullbackEqualsCentralDifferencesAlongEachOperand(HistoryKernel kernel, DataType type) {
        INDArray cotangent = gaussian(4, WIDTH, 9);
        Operands slopes = pool(kernel, type).pullback(cotangent.castTo(type));
        assertClose(slopes.slopes(), differences(operands.slopes(), cotangent), type);
        assertClose(slopes.offsets(), differences(operands.offsets(), cotangent), type);
        assertClose(slopes.keys(), differences(operands.keys(), cotangent), type);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void aBatchWithoutAnyHistoryPoolsToZeros(HistoryKernel kernel, DataType type) {
        HistoryRows none = new HistoryRows(new int[0], new int[] {0, 0, 0, 0});
        HistoryKernel.Pooled pooled = kernel.pool(castTo(operands, type), none);
        INDArray zeros = Nd4j.zeros(DataType.DOUBLE, 4, WIDTH);
        assertClose(pooled.output(), zeros, type);
        assertClose(pooled.pushforward(castTo(operands(5), type)), zeros, type);
        Operands slopes = pooled.pullback(gaussian(4, WIDTH, 9).castTo(type));
        assertClose(slopes.slopes(), zeros, type);
        assertClose(slopes.offsets(), Nd4j.zeros(DataType.DOUBLE, 4, 1), type);
        assertClose(slopes.keys(), Nd4j.zeros(DataType.DOUBLE, 5, WIDTH), type);
    }

    private INDArray byDefinition(Operands given) {
        INDArray pooled = Nd4j.zeros(DataType.DOUBLE, 4, WIDTH);
        for (int row = 0; row < 4; row++) {
            for (int i = histories.start(row); i < histories.ends()[row]; i++) {
                INDArray key = given.keys().getRow(histories.keys()[i]);
                double score = given.slopes().getRow(row).mul(key).sumNumber().doubleValue()
                        + given.offsets().getDouble(row, 0);
                pooled.getRow(row).addi(key.mul(score));
            }
        }
        return pooled;
    }

    private Operands moved(Operands tangent, double step) {
        return new Operands(
                operands.slopes().add(tangent.slopes().mul(step)),
                operands.offsets().add(tangent.offsets().mul(step)),
                operands.keys().add(tangent.keys().mul(step)));
    }

    /** Of {@code cotangent . pooled} along each number of one of the operands. */
    private INDArray differences(INDArray operand, INDArray cotangent) {
        INDArray differences = operand.like();
        for (int i = 0; i < operand.length(); i++) {
            double value = operand.getDouble(i);
            operand.putScalar(i, value + STEP);
            INDArray up = byDefinition(operands);
            operand.putScalar(i, value - STEP);
            INDArray down = byDefinition(operands);
            operand.putScalar(i, value);
            differences.putScalar(i, up.sub(down).mul(cotangent).sumNumber().doubleValue() / (2 * STEP));
        }
        return differences;
    }

    private static Operands operands(long seed) {
        return new Operands(gaussian(4, WIDTH, seed), gaussian(4, 1, seed + 1), gaussian(5, WIDTH, seed + 2));
    }

    private static Operands castTo(Operands given, DataType type) {
        return new Operands(
                given.slopes().castTo(type),
                given.offsets().castTo(type),
                given.keys().castTo(type));
    }

    private static INDArray gaussian(int rows, int columns, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(rows * columns, seed)).reshape('c', rows, columns);
    }

    private static void assertClose(INDArray actual, INDArray expected, DataType type) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.dup('c').data().asDouble())
                .containsExactly(expected.dup('c').data().asDouble(), within(type == DataType.FLOAT ? 2e-5 : 1e-7));
    }
}
