package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
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
