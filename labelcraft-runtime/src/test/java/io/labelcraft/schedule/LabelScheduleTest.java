package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.UserException;
import io.labelcraft.config.ScheduleSpec;
import io.labelcraft.config.ScheduleSpec.Misfire;
import io.labelcraft.database.FileDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LabelScheduleTest {

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final Instant LAST_NIGHT = Instant.parse("2026-11-25T04:00:00Z");
    private static final String IN_2098 = "0 30 4 1 1 ? 2098";

    @TempDir
    private Path folder;

    private final BlockingQueue<Instant> fired = new LinkedBlockingQueue<>();
    private final Set<Instant> ended = new HashSet<>();

    private static ScheduleSpec spec(String cron, String zone) {
        return SmallLog.schedule().at(cron, ZoneId.of(zone));
    }

    private FileDatabase database() {
        return FileDatabase.at(folder.resolve("timetable"));
    }

    private Instant run(ScheduleSpec spec, Consumer<Instant> task, int firings) throws InterruptedException {
        try (FileDatabase database = database();
                LabelSchedule schedule =
                        new LabelSchedule(NightlyCron.of(spec), "small", database.source(), task, ended::contains)) {
            Instant due = schedule.start();
            for (int firing = 0; firing < firings; firing++) {
                assertThat(fired.poll(30, TimeUnit.SECONDS)).isNotNull();
            }
            return due;
        }
    }

    private void execute(String sql) throws Exception {
        try (FileDatabase database = database();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void goesOnAfterAFailedRun() throws InterruptedException {
        run(
                spec(EVERY_SECOND, "UTC"),
                due -> {
                    fired.add(due);
                    throw new UserException("this night fails");
                },
                2);
    }

    @Test
    void isDueByItsTimeZone() throws InterruptedException {
        assertThat(run(spec(IN_2098, "Asia/Shanghai"), fired::add, 0)).isEqualTo("2097-12-31T20:30:00Z");
    }

    @Test
    void aTimetableIsNotWipedByTheNextStart() throws Exception {
        run(spec(IN_2098, "UTC"), fired::add, 0);
        execute("UPDATE QRTZ_TRIGGERS SET DESCRIPTION = 'the first one'");
        run(spec(IN_2098, "UTC"), fired::add, 0);

        try (FileDatabase database = database();
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DESCRIPTION FROM QRTZ_TRIGGERS")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("the first one");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void anotherExpressionTakesThePlaceOfTheStoredOne() throws InterruptedException {
        run(spec(IN_2098, "UTC"), fired::add, 0);

        assertThat(run(spec("0 0 0 2 1 ? 2098", "UTC"), fired::add, 0)).isEqualTo("2098-01-02T00:00:00Z");
    }

    /** As if the machine had slept for hours. */
    private void missThreeHours(Misfire misfire) throws Exception {
        ScheduleSpec hourly = at("0 0 * * * ?", misfire);
        run(hourly, fired::add, 0);
        long threeHoursAgo = Instant.now().minusSeconds(3 * 3600).toEpochMilli();
        execute("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = " + threeHoursAgo);
    }

    private static ScheduleSpec at(String cron, Misfire misfire) {
        ScheduleSpec spec = spec(cron, "UTC");
        return new ScheduleSpec(
                spec.cron(),
                spec.zone(),
                misfire,
                spec.timeLimit(),
                spec.warmStart(),
                spec.learningRateShare(),
                spec.repository(),
                spec.database(),
                spec.retry(),
                spec.input(),
                spec.gate(),
                spec.keep(),
                spec.monitor());
    }

    @Test
    void threeMissedFiringsAreMadeUpForByOne() throws Exception {
        missThreeHours(Misfire.RUN_ONCE);

        run(at("0 0 * * * ?", Misfire.RUN_ONCE), fired::add, 1);

        assertThat(fired).isEmpty();
    }

    @Test
    void orAreSkipped() throws Exception {
        missThreeHours(Misfire.SKIP);

        assertThat(run(at("0 0 * * * ?", Misfire.SKIP), fired::add, 0)).isBefore(Instant.now());
        assertThat(fired).isEmpty();
    }

    /** As if a process had been killed that had begun what was due then. */
    private void dieAfter(Instant due) throws Exception {
        run(spec(IN_2098, "UTC"), fired::add, 0);
        execute(
                "INSERT INTO QRTZ_FIRED_TRIGGERS (SCHED_NAME, ENTRY_ID, TRIGGER_NAME, TRIGGER_GROUP, INSTANCE_NAME, FIRED_TIME,"
                        + " SCHED_TIME, PRIORITY, STATE, JOB_NAME, JOB_GROUP, IS_NONCONCURRENT, REQUESTS_RECOVERY)"
                        + " SELECT SCHED_NAME, 'dead', TRIGGER_NAME, TRIGGER_GROUP, 'NON_CLUSTERED', "
                        + due.toEpochMilli() + ", "
                        + due.toEpochMilli() + ", 5, 'EXECUTING', JOB_NAME, JOB_GROUP, TRUE, TRUE FROM QRTZ_TRIGGERS");
    }

    @Test
    void aFiringWhoseProcessDiedIsMadeUpFor() throws Exception {
        dieAfter(LAST_NIGHT);

        List<Instant> due = new ArrayList<>();
        run(spec(EVERY_SECOND, "UTC"), remembered(due), 2);

        assertThat(due).contains(LAST_NIGHT);
    }

    @Test
    void oneThatHadEndedBeforeItsProcessDiedIsNotRunAgain() throws Exception {
        dieAfter(LAST_NIGHT);
        ended.add(LAST_NIGHT);

        List<Instant> due = new ArrayList<>();
        run(spec(EVERY_SECOND, "UTC"), remembered(due), 2);

        assertThat(due).doesNotContain(LAST_NIGHT);
    }

    private Consumer<Instant> remembered(List<Instant> times) {
        return due -> {
            times.add(due);
            fired.add(due);
        };
    }

    @Test
    void aTimetableThatCannotBeOpenedIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("timetable.mv.db"));
        try (FileDatabase database = database()) {
            assertThatThrownBy(() -> new LabelSchedule(
                            NightlyCron.of(spec(IN_2098, "UTC")),
                            "small",
                            database.source(),
                            fired::add,
                            ended::contains))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("The timetable of the nightly job cannot be opened (")
                    .hasMessageContaining("no other scheduler has its file");
        }
    }

    @Test
    void anExpressionThatNeverHoldsAgainIsRefused() {
        assertThatThrownBy(() -> NightlyCron.of(spec("0 0 4 1 1 ? 2020", "UTC")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'0 0 4 1 1 ? 2020' holds for no time to come");
    }

    @Test
    void anExpressionThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> NightlyCron.of(spec("every night", "UTC")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'every night'")
                .hasMessageContaining("seconds minutes hours");
    }

    /** In Berlin the hour from 02:00 does not exist on 2098-03-30, and comes twice on 2098-10-26. */
    @Test
    void whereDaylightSavingLeavesOutATimeItDoesNotFireAndWhereItRepeatsOneItFiresOnce() {
        NightlyCron halfPastTwo = NightlyCron.of(spec("0 30 2 * * ?", "Europe/Berlin"));
        Instant before = Instant.parse("2098-03-29T12:00:00Z");

        assertThat(halfPastTwo.after(before)).hasValue(Instant.parse("2098-03-31T00:30:00Z"));
        Instant first = halfPastTwo.after(Instant.parse("2098-10-25T12:00:00Z")).orElseThrow();
        assertThat(first).isBetween(Instant.parse("2098-10-26T00:30:00Z"), Instant.parse("2098-10-26T01:30:00Z"));
        assertThat(halfPastTwo.after(first)).hasValue(Instant.parse("2098-10-27T01:30:00Z"));
    }
}
