/** Training loops: recommenders on given labels, and the search for labels. */
package io.labelcraft.training;
