package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.training.Checkpoints;
import java.util.SortedMap;
import java.util.function.LongFunction;

/**
 * A comparison on a log that has been read.
 *
 * @param <T> what it finds out
 */
interface PreparedComparison<T> {

    /**
     * What it depends on beside the seeds and what a training depends on: values by the keys of settings, without the prefix
     * {@code labelcraft.}.
     */
    SortedMap<String, String> further();

    /** Fingerprint of what the file {@code evaluation.interest} holds; empty if the comparison reads none. */
    default String interest() {
        return "";
    }

    /**
     * Trains and compares.
     *
     * @param checkpoints of the trainings of a seed
     */
    T compare(LongFunction<Checkpoints> checkpoints);

    /** The content of its file, with schema 1. */
    ObjectNode json(T result, Provenance provenance);
}
