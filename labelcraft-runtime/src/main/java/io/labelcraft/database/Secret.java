package io.labelcraft.database;

import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The password of a database. It is no setting, so that nothing that shows settings shows it. */
record Secret(ScheduleSpec.Database spec, Path base) {

    static final String VARIABLE = "LABELCRAFT_DATABASE_PASSWORD";

    /** From the file, else the environment; empty if neither is there. */
    Optional<String> password() {
        return spec.passwordFile()
                .map(file -> firstLine(base.resolve(file)))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .orElseThrow(() -> new UserException("The password file " + file.toAbsolutePath()
                            + " is empty. Write the password into its first line."));
        } catch (IOException e) {
            throw new UserException(
                    "The password file " + file.toAbsolutePath() + " cannot be read ("
                            + e.getClass().getSimpleName()
                            + "). Correct labelcraft.schedule.database.password-file, or the file's permissions.",
                    e);
        }
    }
}
