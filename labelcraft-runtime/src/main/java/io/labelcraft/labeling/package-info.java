/** The labelling model: its inputs, the map from inputs to labels, and its pullback. */
package io.labelcraft.labeling;
