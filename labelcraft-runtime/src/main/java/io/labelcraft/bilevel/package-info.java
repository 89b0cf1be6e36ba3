/** One step of bi-level learning; knows recommenders, labelling models and objectives, and nothing of what they are about. */
package io.labelcraft.bilevel;
