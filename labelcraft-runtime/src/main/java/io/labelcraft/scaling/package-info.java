/** Feedback brought to comparable forms: scale, ranks and groups, each fitted on the training rows. */
package io.labelcraft.scaling;
