/** Comparing learned labels with fixed ones. */
package io.labelcraft.experiment;
