package io.labelcraft.it;

import java.util.List;

/**
 * How a Maven build ended.
 *
 * @param output every line that it printed
 */
record BuildResult(int exitCode, List<String> output) {

    BuildResult {
        output = List.copyOf(output);
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    String text() {
        return String.join("\n", output);
    }

    /** What Maven says of the failure: the first line of its closing errors. */
    String failure() {
        return output.stream()
                .filter(line -> line.startsWith("[ERROR] Failed to execute goal"))
                .findFirst()
                .orElse("");
    }
}
