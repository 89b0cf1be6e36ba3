package io.labelcraft.benchmark;

import io.labelcraft.config.OptimiserSpec;
import io.labelcraft.nn.Embedding;
import io.labelcraft.nn.Optimiser;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import io.labelcraft.nn.Parameters;
import io.labelcraft.nn.StepMemory;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Look-up, pullback and a step of Adam with weight decay for a batch of distinct rows of a table, which were drawn
 * at random.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EmbeddingStepBenchmark {

    private static final int BATCH = 4096;
    private static final int COLUMNS = 12;
    private static final double RATE = 3e-3;

    /** Of the table. */
    @Param({"10000", "1000000"})
    public int rows;

    /** Batches that come in turn: the rows of two stay in the processor's cache, those of many of a long table do not. */
    @Param({"2", "64"})
    public int batches;

    private final Random random = new Random(1);
    private Parameters parameters;
    private Embedding embedding;
    private Optimiser optimiser;
    private INDArray cotangent;
    private int[][] drawn;
    private int step;

    /** Makes the table and the batches. */
    @Setup
    public void prepare() {
        ParameterLayout layout = new ParameterLayout.Builder()
                .add("dense", 1, 1)
                .addTable("table", rows, COLUMNS)
                .build();
        Block table = layout.block("table");
        parameters = new Parameters(layout, Nd4j.rand(DataType.FLOAT, layout.length()));
        embedding = new Embedding(table);
        optimiser =
                Optimiser.of(new OptimiserSpec(OptimiserSpec.Kind.ADAM, RATE, 0.9, 0.99, 1e-8, 0.3, false), parameters);
        cotangent = Nd4j.rand(DataType.FLOAT, BATCH, COLUMNS);
        drawn = IntStream.range(0, batches)
                .mapToObj(batch -> random.ints(0, rows).distinct().limit(BATCH).toArray())
                .toArray(int[][]::new);
    }

    /** One batch. */
    @Benchmark
    public double embeddingStep() {
        step = (step + 1) % batches;
        return take(drawn[step]);
    }

    private double take(int[] batch) {
        try (MemoryWorkspace memory = StepMemory.step("embedding step")) {
            Embedding.Lookup lookup = embedding.look(parameters, batch, 1);
            TouchedRows touched = lookup.pullback(cotangent);
            optimiser.step(
                    new ParameterVector(
                            parameters.layout(), Nd4j.zeros(DataType.FLOAT, 1), Map.of(embedding.table(), touched)),
                    RATE);
            return lookup.output().getDouble(0, 0);
        }
    }
}
