package io.labelcraft.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the forked JVM is set up.
 *
 * @param heap largest Java heap
 * @param tensors limits of the tensor library, for a call that computes
 * @param further arguments of the user, after all others, so that they win
 * @param debug whether the libraries' log is shown in full
 * @param properties system properties
 * @param crashFolder where the JVM puts its report if native code crashes
 */
record JvmOptions(
        MemorySize heap,
        Optional<TensorLimits> tensors,
        List<String> further,
        boolean debug,
        Map<String, String> properties,
        Path crashFolder,
        List<Path> classPath) {

    JvmOptions {
        further = List.copyOf(further);
        properties = Map.copyOf(properties);
        classPath = List.copyOf(classPath);
    }

    /** The arguments of the {@code java} launcher. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("-Xmx" + heap.bytes());
        arguments.add("-XX:ErrorFile=" + crashFolder.resolve("hs_err_pid%p.log"));
        // From JDK 24 on, libraries that load native code are warned of unless this allows them to.
        arguments.add("--enable-native-access=ALL-UNNAMED");
        systemProperties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(further);
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return arguments;
    }

    /** What the tensor library reads from its environment alone. */
    Map<String, String> environment() {
        return tensors.map(TensorLimits::environment).orElse(Map.of());
    }

    private Map<String, String> systemProperties() {
        Map<String, String> all = new TreeMap<>(properties);
        tensors.ifPresent(limits -> all.putAll(limits.systemProperties(heap)));
        all.put("org.slf4j.simpleLogger.defaultLogLevel", debug ? "debug" : "warn");
        if (debug) {
            all.put("org.slf4j.simpleLogger.logFile", "System.out");
        }
        for (String stream : List.of("file", "stdout", "stderr")) {
            all.put(stream + ".encoding", ForkedRun.ENCODING.name());
        }
        return all;
    }
}
