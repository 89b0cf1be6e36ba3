package io.labelcraft.nn;

import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What computes with tensors in this process. With another backend, or more or fewer threads, numbers are summed in another
 * order, and rounded otherwise.
 *
 * @param backend the class of ND4J's backend, e.g. {@code CpuBackend}
 * @param threads a number, or the default of a machine
 */
public record TensorEngine(String backend, String threads) {

    private static final String VARIABLE = "OMP_NUM_THREADS";

    /** The backend on the class path, with the threads of this process. */
    public static TensorEngine current() {
        return new TensorEngine(
                Nd4j.getBackend().getClass().getSimpleName(),
                threads(System.getenv(), Runtime.getRuntime().availableProcessors()));
    }

    /** What the environment asks for, else what the backend takes on so many processors. */
    static String threads(Map<String, String> environment, int processors) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .orElseGet(() -> "default of " + processors + " processors");
    }

    /** Both, for people. */
    public String description() {
        return backend + " with threads: " + threads;
    }
}
