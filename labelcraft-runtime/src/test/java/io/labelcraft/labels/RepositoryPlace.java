package io.labelcraft.labels;

import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where a repository lies, in words that another process understands.
 *
 * @param folder of the repository, or the cache of a database's
 * @param database its URL; empty: none
 * @param user of the database, whose password lies in the file {@code password} beside the folder
 */
record RepositoryPlace(Path folder, String database, String user) {

    static RepositoryPlace inFolder(Path folder) {
        return new RepositoryPlace(folder, "", "");
    }

    static RepositoryPlace parse(String[] arguments) {
        return new RepositoryPlace(Path.of(arguments[0]), arguments[1], arguments[2]);
    }

    String[] arguments() {
        return new String[] {folder.toString(), database, user};
    }

    LabelRepository open(Clock clock) {
        return database.isEmpty()
                ? LabelRepository.open(folder, clock)
                : LabelRepository.open(source(), "short-video", folder, clock);
    }

    DataSource source() {
        ScheduleSpec.Database spec = new ScheduleSpec.Database(
                Optional.of(database), Optional.of(user), Optional.of("password"), Duration.ofMinutes(1));
        return Database.of(spec, folder.getParent()).orElseThrow();
    }
}
