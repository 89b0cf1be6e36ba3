/** The command line: what the Maven plugin forks and what a shell user runs. */
package io.labelcraft.cli;
