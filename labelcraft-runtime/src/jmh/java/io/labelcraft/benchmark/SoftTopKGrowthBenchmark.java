package io.labelcraft.benchmark;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import java.util.concurrent.TimeUnit;
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

/**
 * How the time of soft lists grows with users and candidates, in one thread. It is sampled, because other work on the machine
 * disturbs the median of many samples less than their mean.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
public class SoftTopKGrowthBenchmark {

    /** The setting {@code training.soft-top-k.form}. */
    @Param({"TEMPERATURE", "ORDERED"})
    public SoftTopKSpec.Form form;

    /** Users, a list each. */
    @Param({"250", "500", "1000"})
    public int users;

    /** Candidates for each list. */
    @Param({"50", "100", "200"})
    public int candidates;

    private UserLists lists;

    /** Draws scores and cotangents. */
    @Setup
    public void prepare() {
        lists = new UserLists(form, users, candidates);
    }

    /** The degrees of all lists, and their gradients in the scores. */
    @Benchmark
    public void valueAndGradient(Blackhole sink) {
        lists.valueAndGradient(sink);
    }
}
