/** What a learned label rewards: its response to each feedback field, its distribution, and the closest readable rule. */
package io.labelcraft.explanation;
