/** Real Maven builds of the examples. */
package io.labelcraft.it;
