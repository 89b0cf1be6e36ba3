package io.labelcraft.cli;

import com.google.common.base.Throwables;
import io.labelcraft.UserException;
import io.labelcraft.config.RunProperty;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command says: one sentence on the last line of standard error, and never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    /** Begins the line that the Maven plugin takes as the reason. */
    static final String MARK = "labelcraft: ";

    static final int USER = 1;
    static final int INTERNAL = 70;
    private static final String LOG = "labelcraft-error.log";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof UserException) {
            err.println(MARK + failure.getMessage());
            return USER;
        }
        err.println(MARK + "Something in LabelCraft itself went wrong (" + failure + "). "
                + whereToLook(folder(command.getCommand()), failure));
        return INTERNAL;
    }

    static String outOfMemory(OutOfMemoryError error) {
        return "The run ran out of memory (" + error.getMessage() + "). Give it more with -D" + RunProperty.HEAP.key()
                + "=4g or -D" + RunProperty.OFF_HEAP.key() + "=4g, or a shorter log.";
    }

    /** ND4J and DuckDB load native libraries when they are first used. */
    static String notLinked(LinkageError error) {
        Throwable cause = Throwables.getRootCause(error);
        return "A library of the run cannot be loaded (" + cause
                + "). See that the class path holds exactly one ND4J backend"
                + " for this platform, e.g. nd4j-native with its native jars; labelcraft:train puts it there by itself.";
    }

    private static Path folder(Object command) {
        return command instanceof ModelCommand run ? run.options().output() : Path.of("");
    }

    private static String whereToLook(Path folder, Exception failure) {
        Path log = folder.resolve(LOG).toAbsolutePath();
        try {
            Files.createDirectories(log.getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(writer);
            }
            return "Its trace is in " + log + "; please report it with the effective settings.";
        } catch (IOException e) {
            return "Its trace could not be written to " + log + " (" + e + ").";
        }
    }
}
