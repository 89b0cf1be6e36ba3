/** The decision whether a night's labels may take the place of the published ones. */
package io.labelcraft.gate;
