/** Soft top-k lists, the platform's objectives on them, and how objectives are weighed. */
package io.labelcraft.objective;
