package io.labelcraft.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Rows of label versions in a database that belong to no whole one. */
record HalfVersions(DataSource database) {
    private static final String COUNT =
            """
            SELECT (SELECT COUNT(*) FROM labelcraft_version_file f WHERE NOT EXISTS
                        (SELECT 1 FROM labelcraft_version v WHERE v.model = f.model AND v.id = f.version))
                 + (SELECT COUNT(*) FROM labelcraft_version v WHERE NOT EXISTS
                        (SELECT 1 FROM labelcraft_version_file f WHERE f.model = v.model AND f.version = v.id))""";

    int count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COUNT)) {
            result.next();
            return result.getInt(1);
        }
    }
}
