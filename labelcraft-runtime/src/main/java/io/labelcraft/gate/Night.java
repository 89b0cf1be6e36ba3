package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import io.labelcraft.ledger.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the checks look at.
 *
 * @param labels of the run that would be published
 * @param comparison with the published labels; empty if there are none
 */
record Night(LabelTable labels, RunMetrics metrics, Optional<Comparison> comparison) {

    /** What a question to both nights finds; empty if nothing has been published. */
    List<Finding> compared(Function<Comparison, List<Finding>> question) {
        return comparison.map(question).orElse(List.of());
    }
}
