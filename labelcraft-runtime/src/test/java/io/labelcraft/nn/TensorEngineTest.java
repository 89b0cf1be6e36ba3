package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorEngineTest {

    @Test
    void threadsAreWhatTheEnvironmentAsksFor() {
        assertThat(TensorEngine.threads(Map.of("OMP_NUM_THREADS", "3"), 8)).isEqualTo("3");
        assertThat(TensorEngine.threads(Map.of(), 8)).isEqualTo("default of 8 processors");
    }

    @Test
    void theBackendIsTheOneOnTheClassPath() {
        assertThat(TensorEngine.current().backend()).isIn("CpuBackend", "JCublasBackend");
    }
}
