package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.List;

/** One question that a night's labels are asked. Reads, and changes nothing. */
interface Check {

    /** @return empty where the question does not arise, e.g. as nothing has been published yet */
    List<Finding> findings(Night night);
}
