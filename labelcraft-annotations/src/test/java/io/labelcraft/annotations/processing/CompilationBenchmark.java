package io.labelcraft.annotations.processing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Measures what the processor adds to a compilation: {@code main} with the number of plain classes, of annotated records and
 * of runs, with and without the processor in turn. Time is that of the compiling thread, so that other work on the machine
 * counts little.
 */
final class CompilationBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String PLAIN =
            """
            package com.example;

            public final class Plain%1$d {
                private final java.util.Map<String, java.util.List<Integer>> values = new java.util.TreeMap<>();

                @Deprecated
                public int sum(String key) {
                    return values.getOrDefault(key, java.util.List.of(%1$d)).stream().mapToInt(Integer::intValue).sum();
                }

                @Override
                public String toString() {
                    return "Plain%1$d " + values;
                }
            }
            """;

    private final Path folder;
    private final List<String> sources;

    private CompilationBenchmark(Path folder, List<String> sources) {
        this.folder = folder;
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("compilation");
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            sources.add(write(folder.resolve("Plain" + i + ".java"), PLAIN.formatted(i)));
        }
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            String model = Sources.withHeader(Mistake.faultless())
                    .replace("record Impression", "record Impression" + i)
                    .replace("short-video", "short-video-" + i);
            sources.add(write(folder.resolve("Impression" + i + ".java"), model));
        }
        CompilationBenchmark benchmark = new CompilationBenchmark(folder, sources);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> configsAlone = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            without.add(benchmark.seconds("-proc:none"));
            with.add(benchmark.seconds("-Xlint:none"));
            configsAlone.add(benchmark.seconds("-Alabelcraft.accessors=false"));
        }
        System.out.printf(
                "median seconds: %.3f without the processor, %.3f with it, %.3f with it but without accessors%n",
                median(without), median(with), median(configsAlone));
    }

    private static String write(Path file, String source) throws IOException {
        return Files.writeString(file, source).toString();
    }

    private double seconds(String option) throws IOException {
        String classPath = Path.of("target", "classes").toString();
        Path output = Files.createDirectories(folder.resolve("classes"));
        List<String> options = List.of(option, "-cp", classPath, "-processorpath", classPath, "-d", output.toString());
        String[] arguments = Stream.concat(options.stream(), sources.stream()).toArray(String[]::new);
        long start = THREADS.getCurrentThreadCpuTime();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException("javac ended with " + status);
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
