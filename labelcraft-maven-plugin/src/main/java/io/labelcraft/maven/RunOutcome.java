package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How a fork ended.
 *
 * @param exitCode 0 done, 1 the user can mend it, 3 labels were refused or held, anything else an accident
 * @param sentence why it failed, in the engine's words
 */
record RunOutcome(int exitCode, Optional<String> sentence) {

    private static final int DONE = 0;
    private static final int USER_CAN_MEND_IT = 1;
    private static final int NOT_PUBLISHED = 3;
    private static final int INTERNAL_FAILURE = 70;
    private static final int INTERRUPTED = 130;
    private static final int ABORTED = 134;
    private static final int KILLED = 137;
    private static final int SEGMENTATION_FAULT = 139;
    private static final int TERMINATED = 143;

    private static final String ERROR_LOG = "labelcraft-error.log";

    /**
     * Returns normally if the run is done.
     *
     * @param output the folder that the run writes to
     * @throws MojoFailureException if the user can mend it, or labels were refused or held; then Maven is to exit with 3, too
     * @throws MojoExecutionException if it is an accident
     */
    void check(Path output) throws MojoFailureException, MojoExecutionException {
        if (exitCode == USER_CAN_MEND_IT) {
            throw new MojoFailureException(sentence.orElse(
                    "The run's JVM ended before it could say why; the lines above are its own words. See that "
                            + PropertyNames.HEAP + " and " + PropertyNames.JVM_ARGUMENTS + " are what it accepts."));
        }
        if (exitCode == NOT_PUBLISHED) {
            ExitCode.replaceBy(NOT_PUBLISHED);
            throw new MojoFailureException(sentence.orElse("The labels were not published."));
        }
        if (exitCode != DONE) {
            throw new MojoExecutionException(accident(output));
        }
    }

    private String accident(Path output) {
        return switch (exitCode) {
            case INTERNAL_FAILURE -> withErrorLog(output.resolve(ERROR_LOG));
            case ABORTED, SEGMENTATION_FAULT ->
                "Native code crashed the run (exit code " + exitCode
                        + "). The JVM's report is the newest hs_err_pid*.log in " + output
                        + "; a run with another " + PropertyNames.THREADS + " may get through.";
            case KILLED ->
                "The run was killed (exit code " + KILLED + "), most likely because memory ran out."
                        + " Lower " + PropertyNames.HEAP + " and " + PropertyNames.OFF_HEAP
                        + " until their sum leaves 1g of the memory free, or use a larger machine.";
            case INTERRUPTED, TERMINATED -> "The run was ended from outside (exit code " + exitCode + ").";
            default -> sentence.orElse("The run ended with exit code " + exitCode + " and did not say why.");
        };
    }

    private String withErrorLog(Path log) {
        String what = sentence.orElse("The run failed inside LabelCraft.");
        return what.contains(ERROR_LOG) ? what : what + " The stack trace is in " + log + ".";
    }
}
