/** What the engine's parts cost, measured by JMH; no part of the jar, and compiled with the profile {@code benchmarks} alone. */
package io.labelcraft.benchmark;
