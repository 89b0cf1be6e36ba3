package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.nn.ParameterLayout.Block;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RowKernelTest {

    private final ParameterLayout.Builder builder = new ParameterLayout.Builder();
    private final Block before = builder.add("before", 2, 2);
    private final Block block = builder.add("table", 5, 3);
    private final ParameterLayout layout = builder.build();
    private final int[] rows = {4, 0, 4, 4, 1, 2};

    private List<RowKernel> kernels() {
        return Stream.of(new LoopRowKernel(), new Nd4jRowKernel()).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void gathersTheSumOfItsRows(DataType type) {
        INDArray vector =
                Nd4j.createFromArray(SmallLog.gaussian(layout.length(), 1)).castTo(type);
        INDArray table = block.of(vector);
        for (RowKernel kernel : kernels()) {
            INDArray sums = kernel.gatherSum(vector, block, rows, 2);
            assertThat(sums.shape()).containsExactly(3, 3);
            for (int i = 0; i < 3; i++) {
                INDArray expected = table.getRow(rows[2 * i]).add(table.getRow(rows[2 * i + 1]));
                assertThat(sums.getRow(i).equalsWithEps(expected, 1e-6)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void addsRepeatedRowsUpAndLeavesTheRestAlone(DataType type) {
        INDArray values =
                Nd4j.createFromArray(SmallLog.gaussian(9, 2)).castTo(type).reshape('c', 3, 3);
        INDArray expected = layout.zeros(type).addi(1);
        for (int i = 0; i < rows.length; i++) {
            block.of(expected).getRow(rows[i]).addi(values.getRow(i / 2));
        }
        for (RowKernel kernel : kernels()) {
            INDArray vector = layout.zeros(type).addi(1);
            kernel.scatterAdd(values, rows, 2, vector, block);
            assertThat(vector.equalsWithEps(expected, 1e-6)).isTrue();
            assertThat(before.of(vector).sumNumber().doubleValue()).isEqualTo(4);
        }
    }

    @Test
    void columnMajorValuesAreAddedAsRows() {
        INDArray values = Nd4j.createFromArray(SmallLog.gaussian(9, 2)).reshape('c', 3, 3);
        INDArray plain = layout.zeros(DataType.DOUBLE);
        INDArray reordered = layout.zeros(DataType.DOUBLE);
        RowKernel kernel = new LoopRowKernel();
        kernel.scatterAdd(values, rows, 2, plain, block);
        kernel.scatterAdd(values.dup('f'), rows, 2, reordered, block);
        assertThat(reordered).isEqualTo(plain);
    }
}
