package io.labelcraft.cli;

import io.labelcraft.ShortVideoLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a folder with the short-video log and its settings. */
final class ShortVideoCommands {

    private final Path base;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ShortVideoCommands(Path base) {
        this.base = base;
    }

    static ShortVideoCommands in(Path base) {
        ShortVideoLog.write(base.resolve("feedback.csv"));
        ShortVideoLog.writeSettings(base.resolve("labelcraft.conf"));
        return new ShortVideoCommands(base);
    }

    /** Where the results are. */
    Path model() {
        return base.resolve("target").resolve("short-video");
    }

    /** The arguments of a command. */
    List<String> arguments(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                ShortVideoLog.config().toString(),
                "--settings",
                base.resolve("labelcraft.conf").toString(),
                "--base",
                base.toString(),
                "--output",
                base.resolve("target").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Runs a command and returns its exit code. */
    int run(String command, String... more) {
        out.reset();
        err.reset();
        return LabelCraft.run(
                arguments(command, more).toArray(String[]::new),
                new PrintStream(out, true),
                new PrintStream(err, true));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
