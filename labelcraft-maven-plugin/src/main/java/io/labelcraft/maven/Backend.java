package io.labelcraft.maven;

import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** What ND4J computes on. */
enum Backend {
    CPU {
        @Override
        List<Artifact> artifacts(Platform platform, ArtifactVersions versions) {
            return List.of(
                    jar("org.nd4j", "nd4j-native", versions.nd4j()),
                    natives("org.nd4j", "nd4j-native", platform, versions.nd4j()),
                    natives("org.bytedeco", "javacpp", platform, versions.javacpp()),
                    natives("org.bytedeco", "openblas", platform, versions.openblas()));
        }
    },
    CUDA {
        @Override
        List<Artifact> artifacts(Platform platform, ArtifactVersions versions) throws MojoFailureException {
            if (platform != Platform.LINUX_X86_64 && platform != Platform.WINDOWS_X86_64) {
                throw new MojoFailureException(PropertyNames.BACKEND + " is 'cuda', but ND4J has CUDA libraries for "
                        + Platform.LINUX_X86_64.classifier() + " and " + Platform.WINDOWS_X86_64.classifier()
                        + " only, and this is " + platform.classifier() + ". Use -D" + PropertyNames.BACKEND + "=cpu.");
            }
            return List.of(
                    jar("org.nd4j", "nd4j-cuda-11.6", versions.nd4j()),
                    natives("org.nd4j", "nd4j-cuda-11.6", platform, versions.nd4j()),
                    natives("org.bytedeco", "javacpp", platform, versions.javacpp()),
                    natives("org.bytedeco", "openblas", platform, versions.openblas()),
                    natives("org.bytedeco", "cuda", platform, versions.cuda()));
        }
    };

    /** The artefacts that make a run compute on this backend. */
    abstract List<Artifact> artifacts(Platform platform, ArtifactVersions versions) throws MojoFailureException;

    /** The backend that a user names {@code cpu} or {@code cuda}. */
    static Backend named(String name) throws MojoFailureException {
        for (Backend backend : values()) {
            if (backend.name().toLowerCase(Locale.ROOT).equals(name)) {
                return backend;
            }
        }
        throw new MojoFailureException(PropertyNames.BACKEND + " is '" + name + "', expected cpu or cuda.");
    }

    private static Artifact jar(String group, String artifact, String version) {
        return new DefaultArtifact(group, artifact, "jar", version);
    }

    private static Artifact natives(String group, String artifact, Platform platform, String version) {
        return new DefaultArtifact(group, artifact, platform.classifier(), "jar", version);
    }
}
