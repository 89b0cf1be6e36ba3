package io.labelcraft.benchmark;

import io.labelcraft.nn.StepMemory;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
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
import org.openjdk.jmh.infra.Blackhole;

/** The three functions of each layer in one thread, at the widths that {@code din} has on the log of {@link StepBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LayerBenchmark {

    /** The layer by its class. */
    @Param
    public BenchmarkedLayer layer;

    /** Rows of a pass. */
    @Param("4096")
    public int batch;

    private BenchmarkedLayer.Functions functions;

    /** Draws parameters, inputs, tangents and cotangents, and makes the pass whose derivatives are asked for. */
    @Setup
    public void prepare() {
        functions = layer.functions(new BenchmarkInputs(batch));
    }

    /** A pass in training. */
    @Benchmark
    public void forward(Blackhole sink) {
        try (MemoryWorkspace step = StepMemory.step("layer")) {
            sink.consume(functions.forward().get());
        }
    }

    /** J' u. */
    @Benchmark
    public void pullback(Blackhole sink) {
        try (MemoryWorkspace step = StepMemory.step("layer")) {
            sink.consume(functions.pullback().get());
        }
    }

    /** J v. */
    @Benchmark
    public void pushforward(Blackhole sink) {
        try (MemoryWorkspace step = StepMemory.step("layer")) {
            sink.consume(functions.pushforward().get());
        }
    }
}
