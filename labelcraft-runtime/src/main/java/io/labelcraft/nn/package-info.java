/**
 * Parameters, layers and optimisers on ND4J: each map has a forward, a pullback and, where it is needed, a pushforward. Only the
 * work on indexes, of rows and of histories, is always the host's; the work on numbers is that of {@link Kernels}.
 */
package io.labelcraft.nn;
