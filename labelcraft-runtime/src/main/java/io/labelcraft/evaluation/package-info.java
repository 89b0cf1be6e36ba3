/** Metrics of ranked lists and their uncertainty. */
package io.labelcraft.evaluation;
