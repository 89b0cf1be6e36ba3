package io.labelcraft.run;

import java.util.Map;
import java.util.Optional;

/**
 * The threads of the tensor library. With more or fewer of them numbers are summed in another order, and rounded otherwise.
 *
 * @param description a number, or the default of a machine
 */
record Threads(String description) {

    private static final String VARIABLE = "OMP_NUM_THREADS";

    /** Those of this process: what its environment asks for, else what the library takes on so many processors. */
    static Threads of(Map<String, String> environment, int processors) {
        return new Threads(Optional.ofNullable(environment.get(VARIABLE))
                .orElseGet(() -> "default of " + processors + " processors"));
    }

    static Threads current() {
        return of(System.getenv(), Runtime.getRuntime().availableProcessors());
    }
}
