package io.labelcraft.benchmark;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import io.labelcraft.objective.SoftTopK;
import java.util.Random;
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

/** The soft lists of many users in one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class SoftTopKBenchmark {

    private static final int K = 10;
    private static final double EPSILON = 1e-2;
    private static final double TEMPERATURE = 0.3;

    /** The setting {@code training.soft-top-k.form}. */
    @Param
    public SoftTopKSpec.Form form;

    /** Users, a list each. */
    @Param("500")
    public int users;

    /** Candidates for each list. */
    @Param("100")
    public int candidates;

    private SoftTopK softTopK;
    private double[][] scores;
    private double[][] cotangents;

    /** Draws scores and cotangents. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        softTopK = SoftTopK.of(new SoftTopKSpec(form, EPSILON, TEMPERATURE));
        scores = gaussian(random);
        cotangents = gaussian(random);
    }

    private double[][] gaussian(Random random) {
        double[][] values = new double[users][candidates];
        for (double[] ofUser : values) {
            for (int i = 0; i < candidates; i++) {
                ofUser[i] = random.nextGaussian();
            }
        }
        return values;
    }

    /** The degrees of all lists, and their gradients in the scores. */
    @Benchmark
    public void valueAndGradient(Blackhole sink) {
        for (int user = 0; user < users; user++) {
            sink.consume(softTopK.select(scores[user], K).pullback(cotangents[user]));
        }
    }
}
