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

/** Both kernels do what the row operations of ND4J's arrays do one by one. */
class RowKernelTest {

    private static final int[] ROWS = {4, 0, 4, 4, 1, 2};
    private static final int[] DISTINCT = {4, 1, 2};

    static Stream<Arguments> kernelsAndTypes() {
        return Stream.of(new LoopRowKernel(), new Nd4jRowKernel())
                .flatMap(kernel -> Stream.of(DataType.FLOAT, DataType.DOUBLE).map(type -> Arguments.of(kernel, type)));
    }

    /** A table that is a view within a longer vector, as the tables of a model are. */
    private static INDArray table(DataType type, long seed) {
        ParameterLayout layout = new ParameterLayout.Builder()
                .add("before", 2, 2)
                .addTable("table", 5, 3)
                .build();
        INDArray vector =
                Nd4j.createFromArray(SmallLog.gaussian(layout.length(), seed)).castTo(type);
        return layout.block("table").of(vector);
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
    void overwritesAndScalesRows(RowKernel kernel, DataType type) {
        INDArray table = table(type, 1);
        INDArray values = values(type, 2);
        INDArray expected = table.dup();
        double[] factors = {0.5, 2, -1};
        for (int i = 0; i < DISTINCT.length; i++) {
            expected.putRow(DISTINCT[i], values.getRow(i).mul(factors[i]));
        }
        kernel.write(values, DISTINCT, table);
        kernel.scale(table, DISTINCT, factors);
        assertClose(table, expected);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndTypes")
    void stepsOfAdamAgreeBetweenKernels(RowKernel kernel, DataType type) {
        RowKernel.AdamStep step = new RowKernel.AdamStep(0.9, 0.99, 1e-8, 0.97, 0.02, 1.7);
        RowKernel.MissedSteps missed = new RowKernel.MissedSteps(
                new double[] {0.9, 0.8, 1},
                new double[] {0.01, 0.02, 0},
                new double[] {0.5, 0.3, 1},
                new double[] {0.9, 0.7, 1},
                1e-8);
        RowKernel.AdamMatrices expected = matrices(DataType.DOUBLE);
        new LoopRowKernel().adamStep(expected, DISTINCT, values(DataType.DOUBLE, 2), step);
        new LoopRowKernel().adamMakeUp(expected, DISTINCT, missed);
        RowKernel.AdamMatrices actual = matrices(type);
        kernel.adamStep(actual, DISTINCT, values(type, 2), step);
        kernel.adamMakeUp(actual, DISTINCT, missed);
        assertClose(actual.parameters(), expected.parameters());
        assertClose(actual.first(), expected.first());
        assertClose(actual.second(), expected.second());
    }

    private static RowKernel.AdamMatrices matrices(DataType type) {
        INDArray squares = table(type, 5);
        return new RowKernel.AdamMatrices(table(type, 3), table(type, 4), squares.mul(squares));
    }
}
