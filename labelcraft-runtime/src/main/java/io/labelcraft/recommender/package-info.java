/** Recommenders as differentiable maps from log rows to scores. */
package io.labelcraft.recommender;
