/** LabelCraft learns the labels of a recommender from raw feedback. */
package io.labelcraft;
