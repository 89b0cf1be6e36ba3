/** What stands between learned labels and their publication. */
package io.labelcraft.gate;
