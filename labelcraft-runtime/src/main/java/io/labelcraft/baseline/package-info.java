/** Labels made by hand, which learned labels are compared with. */
package io.labelcraft.baseline;
