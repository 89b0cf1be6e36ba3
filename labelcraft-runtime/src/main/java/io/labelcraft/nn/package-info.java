/** Parameters, layers and optimisers on ND4J: each map has a forward, a pullback and, where it is needed, a pushforward. */
package io.labelcraft.nn;
