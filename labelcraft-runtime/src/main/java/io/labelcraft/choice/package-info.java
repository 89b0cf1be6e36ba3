/** Choosing settings and mixes by the lists of hold-out users; of a log it sees no test row. */
package io.labelcraft.choice;
