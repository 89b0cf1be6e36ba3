package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;

/** Looks at one kind of thing. */
@FunctionalInterface
interface Check {

    /** One finding for each thing looked at; none where there is nothing to compare with. */
    List<Finding> of(Candidate candidate);
}
