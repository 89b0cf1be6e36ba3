package io.labelcraft.nn;

import org.nd4j.linalg.factory.Nd4j;

/** How the work on single rows and lists is done, for which ND4J's CPU backend is many times slower than a loop. */
public enum Kernels {

    /** Loops over host memory. */
    LOOPS,

    /** ND4J operations alone, for backends whose memory the host does not see. */
    ND4J_OPERATIONS;

    /** A system property: {@code true} makes the CPU backend go the way of the others, to test that way without their hardware. */
    private static final String OPERATIONS_ONLY = "io.labelcraft.nd4j-operations-only";

    /** What the backend on the class path needs. */
    public static Kernels forBackend() {
        boolean cpu = Nd4j.getBackend().getClass().getSimpleName().contains("Cpu");
        return cpu && !Boolean.getBoolean(OPERATIONS_ONLY) ? LOOPS : ND4J_OPERATIONS;
    }
}
