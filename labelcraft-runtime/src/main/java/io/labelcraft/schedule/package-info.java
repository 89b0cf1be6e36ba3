/** Running the whole path by the clock and publishing what it gives. */
package io.labelcraft.schedule;
