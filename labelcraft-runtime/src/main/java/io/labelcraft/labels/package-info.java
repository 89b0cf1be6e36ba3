/** The labels of a run: as columns, as a file, and as published versions that other processes read. */
package io.labelcraft.labels;
