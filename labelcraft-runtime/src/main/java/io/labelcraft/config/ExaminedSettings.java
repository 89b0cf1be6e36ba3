package io.labelcraft.config;

import java.util.List;

/**
 * Settings that were read to their end, whatever is wrong with them.
 *
 * @param spec with a placeholder for each faulty value
 * @param faults a line for each: where and what
 * @param doubts the same for what is allowed but likely a mistake
 * @param logKnown whether the sections {@code log}, {@code data} and {@code split} are without fault, so that the log can be
 *     read by them
 */
public record ExaminedSettings(ModelSpec spec, List<String> faults, List<String> doubts, boolean logKnown) {

    public ExaminedSettings {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }
}
