package io.labelcraft.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What Quartz has fired and not seen the end of. */
record FiredTriggers(DataSource database) {

    int count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM qrtz_fired_triggers")) {
            result.next();
            return result.getInt(1);
        }
    }
}
