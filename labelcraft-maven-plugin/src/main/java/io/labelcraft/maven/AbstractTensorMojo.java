package io.labelcraft.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that compute: on which backend, with how much memory, by how many threads. */
abstract class AbstractTensorMojo extends AbstractRunMojo {

    /**
     * What computes: <code>cpu</code>, or <code>cuda</code> on a machine with CUDA 11.6.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.BACKEND, defaultValue = "cpu")
    private String backend;

    /**
     * Largest memory of the run outside of the heap, which holds models and batches: a whole number with the unit m or
     * g. The whole process may use 1g more than <code>heap</code> and this together.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.OFF_HEAP, defaultValue = "2g")
    private String offHeap;

    /**
     * Threads of the tensor library, at least 1. One is the fastest for models of the usual size; the same number gives the
     * same labels again.
     *
     * @since 0.1.0
     */
    @Parameter(property = PropertyNames.THREADS, defaultValue = "1")
    private int threads;

    AbstractTensorMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    final Optional<TensorLimits> tensors(UserProperties properties) throws MojoFailureException {
        return Optional.of(new TensorLimits(
                MemorySize.parse(PropertyNames.OFF_HEAP, properties.text(PropertyNames.OFF_HEAP, offHeap)),
                properties.count(PropertyNames.THREADS, threads)));
    }

    @Override
    final List<Path> engine(RunClassPath classPath, UserProperties properties)
            throws MojoFailureException, MojoExecutionException {
        return classPath.with(
                Backend.named(properties.text(PropertyNames.BACKEND, backend)),
                Platform.of(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
}
