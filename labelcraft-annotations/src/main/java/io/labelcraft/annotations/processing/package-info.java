/** The annotation processor in four stages: read what is declared, check it, render the config, write it. */
package io.labelcraft.annotations.processing;
