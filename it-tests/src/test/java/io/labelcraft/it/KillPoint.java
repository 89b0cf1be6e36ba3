package io.labelcraft.it;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** How far a run was when its process was killed, by what it left. */
enum KillPoint {
    /** The process had not yet begun its run. */
    START,
    INPUT,
    TRAINING,
    GATE,
    /** The version was not yet stored. */
    WRITING,
    /** The version was stored and not yet current. */
    STORED,
    /** The version was current, and the ledger did not yet know. */
    SWAPPED,
    /** The ledger knew the end; old versions were being pruned, or the process was ending. */
    PRUNING;

    /** What there was before a run. */
    record Before(String run, List<String> versions) {

        static Before of(LabelPlace place) {
            try (LabelRepository repository = place.repository();
                    RunLedger ledger = place.ledger()) {
                return new Before(newest(ledger).id(), ids(repository));
            }
        }
    }

    static KillPoint after(Before before, LabelPlace place) {
        try (LabelRepository repository = place.repository();
                RunLedger ledger = place.ledger()) {
            RunRecord run = newest(ledger);
            if (run.id().equals(before.run())) {
                return START;
            }
            if (run.state().terminal()) {
                return PRUNING;
            }
            return switch (run.phase()) {
                case INPUT -> INPUT;
                case TRAINING -> TRAINING;
                case GATE -> GATE;
                case PUBLICATION -> inPublication(before, repository);
            };
        }
    }

    private static KillPoint inPublication(Before before, LabelRepository repository) {
        List<String> ids = ids(repository);
        ids.removeAll(before.versions());
        if (ids.isEmpty()) {
            return WRITING;
        }
        return ids.contains(repository.current().id()) ? SWAPPED : STORED;
    }

    private static RunRecord newest(RunLedger ledger) {
        return ledger.newest(1).get(0);
    }

    private static List<String> ids(LabelRepository repository) {
        return new ArrayList<>(
                repository.versions().stream().map(LabelVersion::id).toList());
    }
}
