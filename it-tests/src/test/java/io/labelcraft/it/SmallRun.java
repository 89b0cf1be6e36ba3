package io.labelcraft.it;

import java.util.List;
import java.util.stream.Stream;

/** Properties of a run of the short-video example that is as small as a whole run can be. */
final class SmallRun {
    static final List<String> PROPERTIES = List.of(
            "feedback.users=120",
            "feedback.videos=300",
            "feedback.rows-per-user=90",
            "labelcraft.training.epochs=2",
            "labelcraft.labeling.warm-start-steps=50",
            "labelcraft.evaluation.resamples=200",
            "labelcraft.schedule.retry.first-wait=1ms",
            "labelcraft.schedule.gate.tolerance=0.9",
            "labelcraft.schedule.gate.balance-tolerance=0.9",
            "labelcraft.schedule.gate.max-drift=9",
            "labelcraft.schedule.monitor.port=0",
            "labelcraft.schedule.gate.max-label-drift=9",
            "labelcraft.schedule.gate.min-label-order=0",
            "labelcraft.threads=1");

    private SmallRun() {}

    /** Those and some more; the last one of a name counts. */
    static List<String> with(String... further) {
        return Stream.concat(PROPERTIES.stream(), Stream.of(further)).toList();
    }
}
