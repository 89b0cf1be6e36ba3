package io.labelcraft.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labelcraft.SmallLog;
import io.labelcraft.database.FileDatabase;
import io.labelcraft.database.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No serialised Java object is written to the timetable's tables, and none that others put there is read. */
@Timeout(60)
class PlainTimetableTest {

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    private Path folder;

    private final BlockingQueue<Instant> fired = new LinkedBlockingQueue<>();

    /** Knows when it is made of bytes. */
    private static final class Planted implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            MADE.incrementAndGet();
        }
    }

    private static byte[] planted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Planted());
        }
        return bytes.toByteArray();
    }

    private void fire(int firings) throws InterruptedException {
        try (FileDatabase database = FileDatabase.at(folder.resolve("timetable"));
                LabelSchedule schedule = new LabelSchedule(
                        NightlyCron.of(SmallLog.schedule().at(EVERY_SECOND, ZoneOffset.UTC)),
                        "small",
                        database.source(),
                        fired::add,
                        due -> false)) {
            schedule.start();
            for (int firing = 0; firing < firings; firing++) {
                assertThat(fired.poll(30, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    private <T> T inTables(Transaction.Work<T, RuntimeException> work) {
        try (FileDatabase database = FileDatabase.at(folder.resolve("timetable"))) {
            return Transaction.run(database.source(), work);
        }
    }

    /** All that lies in columns of bytes. */
    private List<byte[]> bytes() {
        return inTables(transaction -> {
            List<byte[]> found = new ArrayList<>();
            transaction
                    .query(
                            "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'BINARY LARGE"
                                    + " OBJECT' AND table_name LIKE 'QRTZ%'",
                            row -> "SELECT " + row.getString(2) + " FROM " + row.getString(1))
                    .forEach(sql -> found.addAll(transaction.query(sql, row -> row.getBytes(1))));
            return found;
        });
    }

    @Test
    void noObjectIsWritten() throws Exception {
        fire(2);

        assertThat(bytes()).isNotEmpty().allSatisfy(bytes -> {
            if (bytes != null) {
                assertThat(bytes).doesNotContain(0xac, 0xed);
            }
        });
    }

    @Test
    void anObjectInPlaceOfAJobsDataIsNotMade() throws Exception {
        fire(1);
        byte[] object = planted();
        inTables(transaction -> transaction.update("UPDATE qrtz_triggers SET job_data = ?", object));
        inTables(transaction -> transaction.update("UPDATE qrtz_job_details SET job_data = ?", object));

        fire(1);

        assertThat(MADE).hasValue(0);
    }

    @Test
    void anObjectInPlaceOfACalendarIsNotMade() throws Exception {
        fire(1);
        byte[] object = planted();
        inTables(transaction -> transaction.update(
                "INSERT INTO qrtz_calendars (sched_name, calendar_name, calendar)"
                        + " SELECT sched_name, 'planted', CAST(? AS BINARY LARGE OBJECT) FROM qrtz_triggers",
                object));
        inTables(transaction -> transaction.update("UPDATE qrtz_triggers SET calendar_name = 'planted'"));

        fire(1);

        assertThat(MADE).hasValue(0);
    }

    @Test
    void norIsOneThatQuartzAsksFor() throws Exception {
        byte[] object = planted();
        inTables(transaction -> transaction.query(
                "SELECT CAST(? AS BINARY LARGE OBJECT) AS calendar",
                row -> assertThatThrownBy(() -> new PlainDataDelegate().getObjectFromBlob(row, "calendar"))
                        .isInstanceOf(SQLException.class)
                        .hasMessage("the column calendar is to hold a Java object, and none is read"),
                object));

        assertThat(MADE).hasValue(0);
    }
}
