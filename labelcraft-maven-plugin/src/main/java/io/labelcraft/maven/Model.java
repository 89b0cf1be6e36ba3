package io.labelcraft.maven;

import java.nio.file.Path;

/**
 * A model that the annotation processor has found in the project.
 *
 * @param config the generated file {@code META-INF/labelcraft/<name>.conf}
 */
record Model(String name, Path config) {}
