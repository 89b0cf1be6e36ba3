package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Plain loops over host memory. */
final class LoopRowKernel implements RowKernel {

    @Override
    public INDArray gatherSum(INDArray vector, Block block, int[] rows, int perOutput) {
        INDArray result = Nd4j.zeros(vector.dataType(), rows.length / perOutput, block.columns());
        if (vector.dataType() == DataType.DOUBLE) {
            gather(doubles(vector), doubles(result), block, rows, perOutput);
        } else {
            gather(floats(vector), floats(result), block, rows, perOutput);
        }
        return result;
    }

    @Override
    public void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray vector, Block block) {
        INDArray rowMajor = values.ordering() == 'c' && !values.isView() ? values : values.dup('c');
        if (vector.dataType() == DataType.DOUBLE) {
            scatter(doubles(rowMajor), doubles(vector), block, rows, perOutput);
        } else {
            scatter(floats(rowMajor), floats(vector), block, rows, perOutput);
        }
    }

    private static void gather(FloatBuffer table, FloatBuffer result, Block block, int[] rows, int perOutput) {
        int columns = block.columns();
        for (int i = 0; i < rows.length; i++) {
            int from = block.offset() + rows[i] * columns;
            int to = i / perOutput * columns;
            for (int c = 0; c < columns; c++) {
                result.put(to + c, result.get(to + c) + table.get(from + c));
            }
        }
    }

    private static void gather(DoubleBuffer table, DoubleBuffer result, Block block, int[] rows, int perOutput) {
        int columns = block.columns();
        for (int i = 0; i < rows.length; i++) {
            int from = block.offset() + rows[i] * columns;
            int to = i / perOutput * columns;
            for (int c = 0; c < columns; c++) {
                result.put(to + c, result.get(to + c) + table.get(from + c));
            }
        }
    }

    private static void scatter(FloatBuffer values, FloatBuffer table, Block block, int[] rows, int perOutput) {
        int columns = block.columns();
        for (int i = 0; i < rows.length; i++) {
            int to = block.offset() + rows[i] * columns;
            int from = i / perOutput * columns;
            for (int c = 0; c < columns; c++) {
                table.put(to + c, table.get(to + c) + values.get(from + c));
            }
        }
    }

    private static void scatter(DoubleBuffer values, DoubleBuffer table, Block block, int[] rows, int perOutput) {
        int columns = block.columns();
        for (int i = 0; i < rows.length; i++) {
            int to = block.offset() + rows[i] * columns;
            int from = i / perOutput * columns;
            for (int c = 0; c < columns; c++) {
                table.put(to + c, table.get(to + c) + values.get(from + c));
            }
        }
    }

    private static FloatBuffer floats(INDArray array) {
        return array.data().asNioFloat();
    }

    private static DoubleBuffer doubles(INDArray array) {
        return array.data().asNioDouble();
    }
}
