package io.labelcraft.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/** Lets the resolver find the engine in the module next door, since a build's artefacts are not installed yet. */
final class NeighbouringModules implements WorkspaceReader {

    static final Path ENGINE_CLASSES = Path.of("..", "labelcraft-runtime", "target", "classes");

    @Override
    public WorkspaceRepository getRepository() {
        return new WorkspaceRepository();
    }

    @Override
    public File findArtifact(Artifact artifact) {
        boolean pom = artifact.getExtension().equals("pom");
        Path file =
                switch (artifact.getArtifactId()) {
                    case "labelcraft-parent" -> Path.of("..", "pom.xml");
                    case "labelcraft-runtime" -> pom ? Path.of("..", "labelcraft-runtime", "pom.xml") : ENGINE_CLASSES;
                    default -> null;
                };
        return file == null ? null : file.toFile();
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return List.of();
    }
}
