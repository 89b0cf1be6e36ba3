package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import io.labelcraft.run.MeasuredRun;
import java.util.Optional;

/** Labels that ask to be published, and the published ones where there are any. */
record Candidate(LabelTable labels, MeasuredRun run, Optional<Predecessor> predecessor) {}
