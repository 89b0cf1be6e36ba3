package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.training.Checkpoints;
import java.util.function.LongFunction;

/**
 * A comparison on a log that has been read.
 *
 * @param <T> what it finds out
 */
interface PreparedComparison<T> {

    /** The same for comparisons that would come to the same. */
    String key();

    /**
     * Trains and compares.
     *
     * @param checkpoints of the trainings of a seed
     */
    T compare(LongFunction<Checkpoints> checkpoints);

    /** The content of its file, with schema 1. */
    ObjectNode json(T result, Provenance provenance);
}
