package io.labelcraft.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The nightly job.
 *
 * @param cron a Quartz cron expression, e.g. {@code 0 0 4 * * ?}
 * @param zone the time zone that the expression is read in
 * @param misfire what becomes of firings that were missed
 * @param timeLimit a run that takes longer is ended; above zero
 * @param warmStart whether a night's labelling model begins by imitating the published one
 * @param learningRateShare in (0,1]: share of the labelling model's learning rate that such a night learns at
 * @param repository the folder that label versions are published to, with one folder for each model below it; relative to
 *     the project
 */
public record ScheduleSpec(
        String cron,
        ZoneId zone,
        Misfire misfire,
        Duration timeLimit,
        boolean warmStart,
        double learningRateShare,
        String repository,
        Database database,
        Retry retry,
        Input input,
        Gate gate,
        Keep keep,
        Monitor monitor) {

    private static final Pattern PASSWORD = Pattern.compile("password\\s*=|//[^/?]*:[^/?]*@", Pattern.CASE_INSENSITIVE);

    /** The same at other times. */
    public ScheduleSpec at(String otherCron, ZoneId otherZone) {
        return new ScheduleSpec(
                otherCron,
                otherZone,
                misfire,
                timeLimit,
                warmStart,
                learningRateShare,
                repository,
                database,
                retry,
                input,
                gate,
                keep,
                monitor);
    }

    /** What becomes of firings that were missed, because the machine slept or another run was at work. */
    public enum Misfire {
        RUN_ONCE,
        SKIP
    }

    /**
     * The database that several nodes share.
     *
     * @param url for JDBC; empty: versions, ledger and locks lie in the repository's folder, and the timetable in a file database
     * @param user empty: none
     * @param passwordFile the file whose first line is the password, relative to the project; empty: the environment variable
     *     {@code LABELCRAFT_DATABASE_PASSWORD}, or none
     * @param lease a run that has given no sign of life for so long counts as dead; at least 5 seconds
     */
    public record Database(Optional<String> url, Optional<String> user, Optional<String> passwordFile, Duration lease) {

        /** What to say of a URL that holds a password, without the URL. */
        public static final String NO_PASSWORD =
                "holds a password, which would be written to logs and manifests; expected none."
                        + " Put it on the first line of a file that schedule.database.password-file names, or into the environment"
                        + " variable LABELCRAFT_DATABASE_PASSWORD";

        /** Whether the URL gives a secret away. */
        public boolean holdsPassword() {
            return url.filter(text -> PASSWORD.matcher(text).find()).isPresent();
        }
    }

    /**
     * How a run that met with something passing is tried again.
     *
     * @param attempts in all, at least 1
     * @param firstWait after the first attempt; each further wait is twice as long
     * @param longestWait of any
     */
    public record Retry(int attempts, Duration firstWait, Duration longestWait) {}

    /**
     * When the log counts as there.
     *
     * @param newest the log's newest row is no older than this; zero: however old it is
     * @param marker a file beside the log that stands for its completeness, e.g. {@code _SUCCESS}; empty: none
     */
    public record Input(Duration newest, Optional<String> marker) {}

    /**
     * What labels have to hold before they are published.
     *
     * @param approval who has the last word on labels that pass
     * @param tolerance in [0,1): the share of an objective that labels may lose against the published ones
     * @param balanceTolerance in [0,1): the same of all objectives together, by their weights
     * @param minRowsShare in [0,1]: rows of the log, as a share of the published version's
     * @param maxRefusedShare in [0,1]: bad rows
     * @param maxDrift population stability index of a feedback field
     * @param maxLabelDrift the same of the labels
     * @param maxRateChange relative change of a feedback field's mean
     * @param maxUnseenUsers in [0,1]: share of the rows whose user the published version does not have
     * @param maxUnseenItems the same of items
     * @param maxChangedShare in [0,1]: of the rows that the published version has too, those whose feedback is another now
     * @param minAgreement in [0,1]: how far the new rows agree with the published ones on which items, and users, have more
     *     feedback, as a share of how far the published rows agree among themselves
     * @param minLabelOrder in [0,1]: rank correlation of new and published labels over the rows that both have
     */
    public record Gate(
            Approval approval,
            double tolerance,
            double balanceTolerance,
            double minRowsShare,
            double maxRefusedShare,
            double maxDrift,
            double maxLabelDrift,
            double maxRateChange,
            double maxUnseenUsers,
            double maxUnseenItems,
            double maxChangedShare,
            double minAgreement,
            double minLabelOrder) {}

    /** Who has the last word on labels that pass the gate. */
    public enum Approval {
        AUTOMATIC,
        MANUAL
    }

    /**
     * What is left of earlier nights.
     *
     * @param versions so many of the newest, beside the published one and the one before it; at least 1
     * @param runs so many of the ledger's newest; at least 1
     */
    public record Keep(int versions, int runs) {}

    /**
     * Where the schedule tells how it fares, as long as it runs.
     *
     * @param address a host name or address of this machine that it listens at
     * @param port in [0, 65535]; 0: any that is free
     */
    public record Monitor(boolean enabled, String address, int port) {}
}
