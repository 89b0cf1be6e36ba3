package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every kernel that this backend may run does what its definition says, to the rows it is given and to no others. */
class RowKernelTest {

    private static final int[] ROWS = {4, 0, 4, 4, 1, 2};
    private static final int[] DISTINCT = {4, 1, 2};
    private static final double[] FACTORS = {0.5, 2, -1};
    private static final RowKernel.AdamStep STEP = new RowKernel.AdamStep(0.9, 0.99, 1e-8, 0.97, 0.02, 1.7);
    private static final RowKernel.MissedSteps MISSED = new RowKernel.MissedSteps(
            new double[] {0.9, 0.8, 1},
            new double[] {0.01, 0.02, 0},
            new double[] {0.5, 0.3, 1},
            new double[] {0.9, 0.7, 1},
            1e-8);

    static Stream<Arguments> kernelsAndTypes() {
        List<RowKernel> kernels = Kernels.forBackend() == Kernels.LOOPS
                ? List.of(new LoopRowKernel(), new Nd4jRowKernel())
                : List.of(new Nd4jRowKernel());
        return kernels.stream()
                .flatMap(kernel -> Stream.of(DataType.FLOAT, DataType.DOUBLE).map(type -> Arguments.of(kernel, type)));
    }

    /** Numbers before the table, behind it, and it. */
    private static final ParameterLayout LAYOUT = new ParameterLayout.Builder()
            .add("before", 2, 2)
            .addTable("table", 5, 3)
            .addTable("behind", 2, 1)
            .build();

    private static INDArray vector(DataType type, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(LAYOUT.length(), seed)).castTo(type);
    }

    /** A table that is a view within a longer vector, as the tables of a model are. */
    private static INDArray table(DataType type, long seed) {
        return LAYOUT.block("table").of(vector(type, seed));
    }

    private static INDArray values(DataType type, long seed) {
        return Nd4j.createFromArray(SmallLog.gaussian(9, seed)).castTo(type).reshape('c', 3, 3);
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                assertThat(actual.getDouble(row, column))
                        .as("[%d, %d]", row, column)
                        .isCloseTo(expected.getDouble(row, column), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void gathersTheSumOfItsRows(RowKernel kernel, DataType type) {
        INDArray table = table(type, 1);
        INDArray sums = kernel.gatherSum(table, ROWS, 2);
        assertThat(sums.shape()).containsExactly(3, 3);
        for (int i = 0; i < 3; i++) {
            INDArray expected = table.getRow(ROWS[2 * i]).add(table.getRow(ROWS[2 * i + 1]));
            assertClose(sums.getRow(i, true), expected.reshape(1, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void aNegativeRowIsARowOfZeros(RowKernel kernel, DataType type) {
        INDArray table = table(type, 1);
        INDArray sums = kernel.gatherSum(table, new int[] {-1, 3, -1, -1}, 2);
        assertClose(sums.getRow(0, true), table.getRow(3, true));
        assertClose(sums.getRow(1, true), Nd4j.zeros(type, 1, 3));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void addsRepeatedRowsUpAndLeavesTheRestAlone(RowKernel kernel, DataType type) {
        for (INDArray values : List.of(values(type, 2), values(type, 2).dup('f'))) {
            INDArray table = table(type, 1);
            INDArray expected = table.dup();
            for (int i = 0; i < ROWS.length; i++) {
                expected.getRow(ROWS[i]).addi(values.getRow(i / 2));
            }
            kernel.scatterAdd(values, ROWS, 2, table);
            assertClose(table, expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void addsToATableOfOneColumn(RowKernel kernel, DataType type) {
        INDArray vector = vector(type, 1);
        INDArray expected = vector.dup();
        INDArray values = values(type, 2).getColumn(0, true).dup();
        int last = LAYOUT.length() - 1;
        expected.putScalar(
                last,
                vector.getDouble(last)
                        + values.sumNumber().doubleValue()
                        + values.getDouble(0, 0)
                        + values.getDouble(1, 0));
        expected.putScalar(last - 1, vector.getDouble(last - 1) + values.getDouble(2, 0));
        kernel.scatterAdd(
                values, new int[] {1, 1, 1, 1, 1, 0}, 2, LAYOUT.block("behind").of(vector));
        assertClose(vector.reshape(1, vector.length()), expected.reshape(1, vector.length()));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void whatIsNotAmongTheRowsKeepsItsBits(RowKernel kernel, DataType type) {
        INDArray vector = vector(type, 1);
        INDArray squares = vector.mul(vector);
        double[] before = numbers(vector);
        INDArray table = LAYOUT.block("table").of(vector);
        INDArray values = values(type, 2);
        RowKernel.AdamMatrices matrices =
                new RowKernel.AdamMatrices(table, table, LAYOUT.block("table").of(squares));
        kernel.scatterAdd(values, DISTINCT, 1, table);
        kernel.scale(table, DISTINCT, FACTORS);
        kernel.adamStep(matrices, DISTINCT, values, STEP);
        kernel.adamMakeUp(matrices, DISTINCT, MISSED);
        kernel.write(values, DISTINCT, table);
        double[] after = numbers(vector);
        for (int i = 0; i < before.length; i++) {
            int row = Math.floorDiv(i - LAYOUT.block("table").offset(), 3);
            boolean given = row == 4 || row == 1 || row == 2;
            assertThat(after[i] == before[i]).as("number %d", i).isNotEqualTo(given);
        }
    }

    private static double[] numbers(INDArray vector) {
        return vector.castTo(DataType.DOUBLE).toDoubleVector();
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void overwritesAndScalesRows(RowKernel kernel, DataType type) {
        INDArray table = table(type, 1);
        INDArray values = values(type, 2);
        INDArray expected = table.dup();
        for (int i = 0; i < DISTINCT.length; i++) {
            expected.putRow(DISTINCT[i], values.getRow(i).mul(FACTORS[i]));
        }
        kernel.write(values, DISTINCT, table);
        kernel.scale(table, DISTINCT, FACTORS);
        assertClose(table, expected);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void stepsAndMakesUpForStepsOfAdam(RowKernel kernel, DataType type) {
        RowKernel.AdamMatrices actual = matrices(type);
        kernel.adamStep(actual, DISTINCT, values(type, 2), STEP);
        kernel.adamMakeUp(actual, DISTINCT, MISSED);

        RowKernel.AdamMatrices expected = matrices(DataType.DOUBLE);
        INDArray gradient = values(DataType.DOUBLE, 2);
        for (int i = 0; i < DISTINCT.length; i++) {
            for (int column = 0; column < 3; column++) {
                adam(expected, DISTINCT[i], column, gradient.getDouble(i, column), i);
            }
        }
        assertClose(actual.parameters(), expected.parameters());
        assertClose(actual.first(), expected.first());
        assertClose(actual.second(), expected.second());
    }

    /** One number's step, and what it has missed. */
    private static void adam(RowKernel.AdamMatrices matrices, int row, int column, double gradient, int i) {
        double first = STEP.beta1() * matrices.first().getDouble(row, column) + (1 - STEP.beta1()) * gradient;
        double second =
                STEP.beta2() * matrices.second().getDouble(row, column) + (1 - STEP.beta2()) * gradient * gradient;
        double theta = STEP.decay() * matrices.parameters().getDouble(row, column)
                - STEP.rate() * first / (Math.sqrt(second * STEP.correction()) + STEP.epsilon());
        double drift = MISSED.drift()[i] * first / (Math.sqrt(second) + MISSED.epsilon());
        matrices.parameters().putScalar(row, column, MISSED.decay()[i] * theta - drift);
        matrices.first().putScalar(row, column, MISSED.firstDecay()[i] * first);
        matrices.second().putScalar(row, column, MISSED.secondDecay()[i] * second);
    }

    private static RowKernel.AdamMatrices matrices(DataType type) {
        INDArray squares = table(type, 5);
        return new RowKernel.AdamMatrices(table(type, 3), table(type, 4), squares.mul(squares));
    }
}
