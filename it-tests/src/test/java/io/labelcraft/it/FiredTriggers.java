package io.labelcraft.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What Quartz has fired and not seen the end of; what it has only chosen to fire next is no part of it. */
record FiredTriggers(DataSource database) {
    private static final String EXECUTING =
            "SELECT sched_time FROM qrtz_fired_triggers WHERE state = 'EXECUTING' AND sched_time <= ?";

    /** When those were due, of all that were due by a time. */
    List<Instant> dueBy(Instant time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EXECUTING)) {
            statement.setLong(1, time.toEpochMilli());
            List<Instant> due = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(Instant.ofEpochMilli(rows.getLong(1)));
                }
            }
            return due;
        }
    }
}
