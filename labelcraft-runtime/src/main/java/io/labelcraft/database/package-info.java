/** The database that several machines may share, and SQL in transactions. */
package io.labelcraft.database;
