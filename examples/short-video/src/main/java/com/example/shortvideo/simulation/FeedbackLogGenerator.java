package com.example.shortvideo.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Simulates a platform and writes its feedback log, unless the log of the same settings is there already. */
public final class FeedbackLogGenerator {
    private final GeneratorArguments arguments;
    private final Path settingsFile;

    private FeedbackLogGenerator(GeneratorArguments arguments) {
        this.arguments = arguments;
        this.settingsFile = arguments.log().resolveSibling(arguments.log().getFileName() + ".settings");
    }

    /**
     * Runs the generator.
     *
     * @param arguments {@code name=value} for each of log, interest, users, videos, rows-per-user, seed and
     *     duration-effect
     */
    public static void main(String[] arguments) throws IOException {
        new FeedbackLogGenerator(GeneratorArguments.parse(arguments)).generate();
    }

    private void generate() throws IOException {
        if (isUpToDate()) {
            return;
        }
        Files.deleteIfExists(settingsFile);
        List<SimulatedImpression> rows = Simulation.run(arguments.settings());
        FeedbackLogWriter writer = new FeedbackLogWriter();
        writer.writeLog(arguments.log(), rows);
        writer.writeInterest(arguments.interest(), rows);
        Files.writeString(settingsFile, arguments.settings().describe());
    }

    private boolean isUpToDate() throws IOException {
        return Files.exists(arguments.log())
                && Files.exists(arguments.interest())
                && Files.exists(settingsFile)
                && Files.readString(settingsFile).equals(arguments.settings().describe());
    }
}
