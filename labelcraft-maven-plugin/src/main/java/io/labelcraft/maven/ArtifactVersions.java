package io.labelcraft.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of a run's artefacts, as they were when this plugin was built. */
record ArtifactVersions(String labelcraft, String nd4j, String javacpp, String openblas, String cuda, String slf4j) {

    static ArtifactVersions ofThisPlugin() {
        Properties versions = new Properties();
        try (InputStream file = ArtifactVersions.class.getResourceAsStream("artifact-versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArtifactVersions(
                versions.getProperty("labelcraft"),
                versions.getProperty("nd4j"),
                versions.getProperty("javacpp"),
                versions.getProperty("openblas"),
                versions.getProperty("cuda"),
                versions.getProperty("slf4j"));
    }
}
