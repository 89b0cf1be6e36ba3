package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.nd4j.linalg.factory.Nd4j;

/** Both ways are tested, each in an execution of its own, and neither may silently go the other. */
class KernelsTest {

    /** What the build sets for each execution of the tests, beside the property that is to bring it about. */
    private static final Kernels MEANT = Kernels.valueOf(System.getProperty("test.kernels", Kernels.LOOPS.name()));

    static boolean withoutLoops() {
        return MEANT == Kernels.ND4J_OPERATIONS;
    }

    @Test
    void theseTestsGoTheWayThatTheyAreMeantToGo() {
        assertThat(Kernels.forBackend()).isEqualTo(MEANT);
        boolean loops = MEANT == Kernels.LOOPS;
        assertThat(RowKernel.forBackend()).isInstanceOf(loops ? LoopRowKernel.class : Nd4jRowKernel.class);
        assertThat(HistoryKernel.forBackend()).isInstanceOf(loops ? LoopHistoryKernel.class : Nd4jHistoryKernel.class);
    }

    @Test
    @EnabledIf("withoutLoops")
    void whereNoLoopsAreAllowedNoneCanReadATensor() {
        assertThatIllegalStateException().isThrownBy(() -> HostMemory.of(Nd4j.zeros(2, 2)));
        assertThatIllegalStateException().isThrownBy(() -> HostNumbers.copyOf(Nd4j.zeros(2, 2)));
    }
}
