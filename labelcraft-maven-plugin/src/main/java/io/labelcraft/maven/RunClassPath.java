package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * Resolves what a run needs: the engine of the plugin's own version and a backend for the platform at hand. The
 * project's dependencies and its dependency management have no say.
 */
final class RunClassPath {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /**
     * @param session the local repository, and whether Maven is offline
     * @param repositories where to look, in this order; of several with one id the first counts
     */
    RunClassPath(RepositorySystem system, RepositorySystemSession session, Collection<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        Map<String, RemoteRepository> byId = new LinkedHashMap<>();
        repositories.forEach(repository -> byId.putIfAbsent(repository.getId(), repository));
        this.repositories = List.copyOf(byId.values());
    }

    /** Looks where the project's plugins and dependencies come from. */
    static RunClassPath of(RepositorySystem system, RepositorySystemSession session, MavenProject project) {
        List<RemoteRepository> repositories = new ArrayList<>(project.getRemotePluginRepositories());
        repositories.addAll(project.getRemoteProjectRepositories());
        return new RunClassPath(system, session, repositories);
    }

    /**
     * The files of the class path of a call that computes, the engine first.
     *
     * @throws MojoFailureException if the platform has no such backend
     * @throws MojoExecutionException if an artefact cannot be had
     */
    List<Path> with(Backend backend, Platform platform) throws MojoFailureException, MojoExecutionException {
        return resolve(backend.artifacts(platform, ArtifactVersions.ofThisPlugin()));
    }

    /**
     * The same for a call that computes nothing, without a backend's large native libraries.
     *
     * @throws MojoExecutionException if an artefact cannot be had
     */
    List<Path> withoutBackend() throws MojoExecutionException {
        return resolve(List.of());
    }

    private List<Path> resolve(List<Artifact> backend) throws MojoExecutionException {
        ArtifactVersions versions = ArtifactVersions.ofThisPlugin();
        CollectRequest request = new CollectRequest().setRepositories(repositories);
        request.addDependency(new Dependency(
                new DefaultArtifact("io.labelcraft", "labelcraft-runtime", "jar", versions.labelcraft()),
                JavaScopes.RUNTIME));
        for (Artifact artifact : backend) {
            request.addDependency(new Dependency(artifact, JavaScopes.RUNTIME));
        }
        request.addDependency(new Dependency(
                new DefaultArtifact("org.slf4j", "slf4j-simple", "jar", versions.slf4j()), JavaScopes.RUNTIME));
        try {
            List<Path> files = new ArrayList<>();
            for (ArtifactResult result : system.resolveDependencies(session, new DependencyRequest(request, null))
                    .getArtifactResults()) {
                files.add(result.getArtifact().getFile().toPath());
            }
            return files;
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(unresolved(e), e);
        }
    }

    private String unresolved(DependencyResolutionException e) {
        String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        if (session.isOffline()) {
            return "The run's class path is not in the local repository yet, and Maven is offline. Run the goal once"
                    + " without -o; afterwards it works offline. (" + reason + ")";
        }
        return "The run's class path cannot be resolved. See that the project's repositories can be reached and hold"
                + " these artefacts. (" + reason + ")";
    }
}
