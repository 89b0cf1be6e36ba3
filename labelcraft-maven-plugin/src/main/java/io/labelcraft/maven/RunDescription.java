package io.labelcraft.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a report of a fault in this plugin needs: versions, the fork's command line, class path and environment.
 *
 * @param maven Maven's system properties
 * @param environment of Maven, which the fork inherits
 */
record RunDescription(ForkCommand fork, Properties maven, Map<String, String> environment) {

    /** What the fork's JVM, its libraries or its output depend on. */
    private static final List<String> VARIABLES = List.of(
            "CI",
            "CUDA_VISIBLE_DEVICES",
            "JAVA_HOME",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "LANG",
            "LC_ALL",
            "LD_LIBRARY_PATH",
            "MAVEN_OPTS",
            "MKL_NUM_THREADS",
            "OMP_NUM_THREADS",
            "OPENBLAS_NUM_THREADS",
            "TERM");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("LabelCraft " + ArtifactVersions.ofThisPlugin().labelcraft() + ", Maven "
                + maven.getProperty("maven.version") + ", Java " + maven.getProperty("java.version") + " ("
                + maven.getProperty("java.vendor") + "), " + maven.getProperty("os.name") + " "
                + maven.getProperty("os.version") + " " + maven.getProperty("os.arch"));
        lines.add("Forks in " + fork.directory() + ":");
        lines.add("  " + fork.java());
        boolean classPath = false;
        for (String argument : fork.arguments()) {
            if (classPath) {
                List.of(argument.split(File.pathSeparator)).forEach(file -> lines.add("    " + file));
            } else {
                lines.add("  " + argument);
            }
            classPath = argument.equals("-cp");
        }
        lines.add("Environment:");
        Map<String, String> variables = new TreeMap<>(environment);
        variables.keySet().retainAll(VARIABLES);
        variables.putAll(fork.environment());
        variables.forEach((name, value) -> lines.add("  " + name + "=" + value));
        return lines;
    }
}
