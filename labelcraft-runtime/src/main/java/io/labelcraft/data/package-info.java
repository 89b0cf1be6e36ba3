/** The feedback log as columns: reading, splits, histories. */
package io.labelcraft.data;
