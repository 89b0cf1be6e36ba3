package io.labelcraft.nn;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Plain loops over host memory. */
final class LoopRowKernel implements RowKernel {

    @Override
    public INDArray gatherSum(INDArray matrix, int[] rows, int perOutput) {
        int columns = matrix.columns();
        INDArray result = Nd4j.zeros(matrix.dataType(), rows.length / perOutput, columns);
        HostMemory from = HostMemory.of(matrix);
        HostMemory to = HostMemory.of(result);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                add(from, rows[i] * columns, to, i / perOutput * columns, columns);
            }
        }
        return result;
    }

    @Override
    public void scatterAdd(INDArray values, int[] rows, int perOutput, INDArray matrix) {
        int columns = matrix.columns();
        HostMemory from = HostMemory.of(HostMemory.rowMajor(values));
        HostMemory to = HostMemory.of(matrix);
        for (int i = 0; i < rows.length; i++) {
            add(from, i / perOutput * columns, to, rows[i] * columns, columns);
        }
    }

    @Override
    public void write(INDArray values, int[] rows, INDArray matrix) {
        int columns = matrix.columns();
        HostMemory from = HostMemory.of(HostMemory.rowMajor(values));
        HostMemory to = HostMemory.of(matrix);
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < columns; column++) {
                to.put(rows[i] * columns + column, from.get(i * columns + column));
            }
        }
    }

    @Override
    public void scale(INDArray matrix, int[] rows, double[] factors) {
        int columns = matrix.columns();
        HostMemory memory = HostMemory.of(matrix);
        for (int i = 0; i < rows.length; i++) {
            for (int at = rows[i] * columns; at < (rows[i] + 1) * columns; at++) {
                memory.put(at, factors[i] * memory.get(at));
            }
        }
    }

    @Override
    public void adamStep(AdamMatrices matrices, int[] rows, INDArray gradient, AdamStep scalars) {
        int columns = matrices.parameters().columns();
        HostMemory theta = HostMemory.of(matrices.parameters());
        HostMemory first = HostMemory.of(matrices.first());
        HostMemory second = HostMemory.of(matrices.second());
        HostMemory slope = HostMemory.of(HostMemory.rowMajor(gradient));
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < columns; column++) {
                int at = rows[i] * columns + column;
                double g = slope.get(i * columns + column);
                double m = scalars.beta1() * first.get(at) + (1 - scalars.beta1()) * g;
                double v = scalars.beta2() * second.get(at) + (1 - scalars.beta2()) * g * g;
                double direction = m / (Math.sqrt(v * scalars.correction()) + scalars.epsilon());
                first.put(at, m);
                second.put(at, v);
                theta.put(at, scalars.decay() * theta.get(at) - scalars.rate() * direction);
            }
        }
    }

    @Override
    public void adamMakeUp(AdamMatrices matrices, int[] rows, MissedSteps missed) {
        int columns = matrices.parameters().columns();
        HostMemory theta = HostMemory.of(matrices.parameters());
        HostMemory first = HostMemory.of(matrices.first());
        HostMemory second = HostMemory.of(matrices.second());
        for (int i = 0; i < rows.length; i++) {
            for (int at = rows[i] * columns; at < (rows[i] + 1) * columns; at++) {
                double m = first.get(at);
                double v = second.get(at);
                double drift = missed.drift()[i] * m / (Math.sqrt(v) + missed.epsilon());
                theta.put(at, missed.decay()[i] * theta.get(at) - drift);
                first.put(at, missed.firstDecay()[i] * m);
                second.put(at, missed.secondDecay()[i] * v);
            }
        }
    }

    private static void add(HostMemory from, int fromIndex, HostMemory to, int toIndex, int count) {
        for (int i = 0; i < count; i++) {
            to.put(toIndex + i, to.get(toIndex + i) + from.get(fromIndex + i));
        }
    }
}
