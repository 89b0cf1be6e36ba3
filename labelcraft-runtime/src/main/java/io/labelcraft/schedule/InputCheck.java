package io.labelcraft.schedule;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.LogStamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Whether tonight's log is there, whole, and tonight's. All that it finds missing may still come. */
final class InputCheck {

    private final DataSpec data;
    private final Path base;
    private final ScheduleSpec.Input input;
    private final InstantSource clock;
    private LogStamp before;

    InputCheck(DataSpec data, Path base, ScheduleSpec.Input input, InstantSource clock) {
        this.data = data;
        this.base = base;
        this.input = input;
        this.clock = clock;
    }

    /** Before the log is read. */
    void beforeReading() {
        before = LogStamp.of(data, base);
        input.marker().ifPresent(marker -> requireMarker(before.folder().resolve(marker)));
    }

    private static void requireMarker(Path marker) {
        if (!Files.exists(marker)) {
            throw UserException.passing(
                    "The feedback log is there, but not " + marker
                            + ", which says that it is whole (labelcraft.schedule.input.marker). Write that file behind the log.");
        }
    }

    /** Once the log was read. */
    void afterReading(FeedbackTable table) {
        LogStamp now = LogStamp.of(data, base);
        if (!now.equals(before)) {
            throw UserException.passing("The feedback log in " + now.folder()
                    + " was written while it was read. Write it under another name and rename it, or name a marker in"
                    + " labelcraft.schedule.input.marker.");
        }
        Duration limit = input.newest();
        Instant newest =
                Instant.ofEpochMilli(Arrays.stream(table.timeMillis()).max().orElse(0));
        Instant present = clock.instant();
        if (!limit.isZero() && newest.isBefore(present.minus(limit))) {
            throw UserException.passing("The newest row of the feedback log is of "
                    + newest.truncatedTo(ChronoUnit.SECONDS) + ", and it is " + present.truncatedTo(ChronoUnit.SECONDS)
                    + ": older than labelcraft.schedule.input.newest-within = " + limit.toMinutes()
                    + " minutes. See why the export is late.");
        }
    }
}
