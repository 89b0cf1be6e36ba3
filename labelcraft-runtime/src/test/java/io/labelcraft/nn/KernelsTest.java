package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.nd4j.linalg.factory.Nd4j;

/** Which way the tests of this JVM go: both ways are tested, each in an execution of its own, and neither may take the other. */
class KernelsTest {

    /** Set by the build for the execution that is to go without loops. */
    static boolean operationsOnly() {
        return Boolean.getBoolean("io.labelcraft.nd4j-operations-only");
    }

    @Test
    @DisabledIf("operationsOnly")
    void theCpuBackendLoopsUnlessToldOtherwise() {
        assertThat(Kernels.forBackend()).isEqualTo(Kernels.LOOPS);
        assertThat(RowKernel.forBackend()).isInstanceOf(LoopRowKernel.class);
        assertThat(HistoryKernel.forBackend()).isInstanceOf(LoopHistoryKernel.class);
    }

    @Test
    @EnabledIf("operationsOnly")
    void toldToUseOperationsOnlyTheCpuBackendUsesNoLoops() {
        assertThat(Kernels.forBackend()).isEqualTo(Kernels.ND4J_OPERATIONS);
        assertThat(RowKernel.forBackend()).isInstanceOf(Nd4jRowKernel.class);
        assertThat(HistoryKernel.forBackend()).isInstanceOf(Nd4jHistoryKernel.class);
    }

    @Test
    @EnabledIf("operationsOnly")
    void thenALoopThatReadsATensorFails() {
        assertThatIllegalStateException().isThrownBy(() -> HostMemory.of(Nd4j.zeros(2, 2)));
    }
}
