package io.labelcraft.labels;

import java.util.List;

/**
 * A version that is no longer what was published.
 *
 * @param faults half sentences, at least one
 */
public record DamagedVersion(LabelVersion version, List<String> faults) {

    public DamagedVersion {
        faults = List.copyOf(faults);
    }
}
