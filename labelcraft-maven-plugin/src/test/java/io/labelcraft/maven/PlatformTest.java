package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.artifact.Artifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x86_64",
        "Linux, aarch64, linux-arm64",
        "Mac OS X, x86_64, macosx-x86_64",
        "Mac OS X, aarch64, macosx-arm64",
        "Windows 11, amd64, windows-x86_64",
        "Windows Server 2022, amd64, windows-x86_64"
    })
    void isToldByWhatTheJvmSaysOfItself(String osName, String osArch, String classifier) throws Exception {
        assertThat(Platform.of(osName, osArch).classifier()).isEqualTo(classifier);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, aarch64", "Linux, riscv64", "FreeBSD, amd64"})
    void isRefusedIfThereAreNoNativeLibrariesForIt(String osName, String osArch) {
        assertThatThrownBy(() -> Platform.of(osName, osArch))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(osName + " (" + osArch + ")")
                .hasMessageContaining("linux-x86_64, linux-arm64, macosx-x86_64, macosx-arm64, windows-x86_64");
    }

    @Test
    void cudaTakesThePlaceOfTheCpuOnTheClassPath() throws Exception {
        ArtifactVersions versions = ArtifactVersions.ofThisPlugin();
        assertThat(Backend.CUDA.artifacts(Platform.LINUX_X86_64, versions))
                .extracting(Artifact::toString)
                .containsExactly(
                        "org.nd4j:nd4j-cuda-11.6:jar:" + versions.nd4j(),
                        "org.nd4j:nd4j-cuda-11.6:jar:linux-x86_64:" + versions.nd4j(),
                        "org.bytedeco:javacpp:jar:linux-x86_64:" + versions.javacpp(),
                        "org.bytedeco:openblas:jar:linux-x86_64:" + versions.openblas(),
                        "org.bytedeco:cuda:jar:linux-x86_64:" + versions.cuda());
    }

    @Test
    void hasNoCudaOnAMac() {
        assertThatThrownBy(() -> Backend.CUDA.artifacts(Platform.MACOSX_ARM64, ArtifactVersions.ofThisPlugin()))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("labelcraft.backend is 'cuda'")
                .hasMessageContaining("this is macosx-arm64");
    }

    @Test
    void anUnknownBackendIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Backend.named("gpu"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.backend is 'gpu', expected cpu or cuda.");
    }
}
