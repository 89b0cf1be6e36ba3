package io.labelcraft.schedule;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/**
 * How Quartz reads and writes its tables: plain data only. Whoever may write to the database could else have this process make Java
 * objects of what lies there. H2 takes the same SQL as PostgreSQL. Public because Quartz makes one by its name.
 */
public final class PlainDataDelegate extends PostgreSQLDelegate {

    /** Quartz asks for it where a trigger or a calendar is said to be a Java object. */
    @Override
    protected Object getObjectFromBlob(ResultSet row, String column) throws SQLException {
        throw new SQLException("the column " + column + " is to hold a Java object, and none is read");
    }

    @Override
    protected ByteArrayOutputStream serializeObject(Object object) throws NotSerializableException {
        throw new NotSerializableException(object.getClass().getName());
    }
}
