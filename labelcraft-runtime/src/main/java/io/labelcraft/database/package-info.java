/** Databases that outlive a process: one in a file, or one that several machines share. */
package io.labelcraft.database;
