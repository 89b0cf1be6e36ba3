/** The Maven goals: each finds the models of a project, forks a JVM that runs the engine, and reports how it ended. */
package io.labelcraft.maven;
