package io.labelcraft.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What the benchmark's thread is busy with, from a look at its stack every few milliseconds, and how much memory the process
 * has taken at most (on Linux).
 *
 * <p>A thread in native code is seen where it is; one in a loop is seen at the loop's next safepoint, which is near.
 */
public final class StepProfiler implements InternalProfiler {

    private static final Path STATUS = Path.of("/proc/self/status");

    /** What a step is made of; the first kind that a frame belongs to counts, from the innermost frame outwards. */
    enum Work {
        PRODUCTS("Dense.product"),
        HISTORIES("HistoryKernel", "FloatNumbers", "DoubleNumbers"),
        OPTIMISER("adam", "LazyOptimiser", "Adam."),
        GATHERING("RowKernel", "Embedding", "EmbeddingRows", "DistinctRows", "RowHistories", "Histories", "ItemLookup"),
        ACTIVATIONS("Dice", "Sigmoid", "Relu"),
        LABELS("LabelingInputs", "LabelingModel", "MultilayerPerceptron"),
        LISTS("TopKObjectives", "SoftTopK", "Objective"),
        REST();

        private final ImmutableList<String> marks;

        Work(String... marks) {
            this.marks = ImmutableList.copyOf(marks);
        }

        private boolean has(StackTraceElement frame) {
            String place = frame.getClassName() + "." + frame.getMethodName();
            return marks.stream().anyMatch(place::contains);
        }

        /** The work of a thread; nothing if it is not in the engine at all. */
        static Optional<Work> of(StackTraceElement[] stack) {
            List<StackTraceElement> engine = Arrays.stream(stack)
                    .filter(frame -> frame.getClassName().startsWith("io.labelcraft."))
                    .filter(frame -> !frame.getClassName().startsWith("io.labelcraft.benchmark."))
                    .toList();
            if (engine.isEmpty()) {
                return Optional.empty();
            }
            return engine.stream()
                    .flatMap(frame -> Arrays.stream(values()).filter(work -> work.has(frame)))
                    .findFirst()
                    .or(() -> Optional.of(REST));
        }
    }

    private final Map<Work, Integer> seen = new EnumMap<>(Work.class);
    private Thread observer;

    @Override
    public String getDescription() {
        return "shares of a step's time by kind of work, and the peak of resident memory";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        seen.clear();
        observer = new Thread(this::observe, "step profiler");
        observer.start();
    }

    private void observe() {
        Thread worker = null;
        try {
            while (true) {
                Thread.sleep(5);
                if (worker == null || !worker.isAlive()) {
                    worker = worker();
                } else {
                    Work.of(worker.getStackTrace()).ifPresent(work -> seen.merge(work, 1, Integer::sum));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("jmh-worker"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        observer.interrupt();
        try {
            observer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        double all = seen.values().stream().mapToInt(Integer::intValue).sum();
        Stream<ScalarResult> shares = seen.entrySet().stream()
                .map(entry -> new ScalarResult(
                        "share." + entry.getKey().name().toLowerCase(Locale.ROOT),
                        100 * entry.getValue() / all,
                        "%",
                        AggregationPolicy.AVG));
        return Stream.concat(shares, peak().stream()).toList();
    }

    private static Optional<ScalarResult> peak() {
        if (!Files.exists(STATUS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .map(mebibytes -> new ScalarResult("memory.peak", mebibytes, "MiB", AggregationPolicy.MAX))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
