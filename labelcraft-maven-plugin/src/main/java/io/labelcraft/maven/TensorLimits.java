package io.labelcraft.maven;

import java.util.Map;

/**
 * What the tensor library may take.
 *
 * @param offHeap largest memory of the tensors
 * @param threads at least 1
 */
record TensorLimits(MemorySize offHeap, int threads) {

    /** For what is neither heap nor tensor: code, threads, and the buffers of the reader and of OpenBLAS. */
    private static final MemorySize REMAINDER = new MemorySize(1L << 30);

    /** What the library reads from its environment alone. */
    Map<String, String> environment() {
        return Map.of("OMP_NUM_THREADS", Integer.toString(threads));
    }

    /** @param heap largest Java heap of the same process */
    Map<String, String> systemProperties(MemorySize heap) {
        return Map.of(
                "org.bytedeco.javacpp.maxbytes",
                Long.toString(offHeap.bytes()),
                "org.bytedeco.javacpp.maxphysicalbytes",
                Long.toString(heap.plus(offHeap).plus(REMAINDER).bytes()));
    }
}
