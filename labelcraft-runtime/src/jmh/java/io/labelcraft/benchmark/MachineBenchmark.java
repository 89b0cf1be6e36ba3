package io.labelcraft.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one thread of this machine can do at most: multiply-adds, and traffic with the memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class MachineBenchmark {

    private static final int SIDE = 2048;
    private static final int FLOATS = 64 << 20;

    private INDArray left;
    private INDArray right;
    private INDArray product;
    private float[] from;
    private float[] to;

    /** Fills the matrices, and arrays far larger than any cache. */
    @Setup
    public void prepare() {
        left = BenchmarkInputs.gaussian(SIDE, SIDE).dup('f');
        right = BenchmarkInputs.gaussian(SIDE, SIDE).dup('f');
        product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {SIDE, SIDE}, 'f');
        from = new float[FLOATS];
        to = new float[FLOATS];
        Arrays.fill(from, 1);
    }

    /** 2048^3 = 8.59e9 multiply-adds of floats. */
    @Benchmark
    public INDArray multiplyAdds() {
        return left.mmul(right, product);
    }

    /** Reads 268 MB and writes as much. */
    @Benchmark
    public float[] copy() {
        System.arraycopy(from, 0, to, 0, FLOATS);
        return to;
    }

    /** Reads 537 MB and writes 268 MB, a multiply-add for each float. */
    @Benchmark
    public float[] multiplyAddOfArrays() {
        for (int i = 0; i < FLOATS; i++) {
            to[i] += 0.5f * from[i];
        }
        return to;
    }
}
