package io.labelcraft.run;

import io.labelcraft.experiment.Evaluation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an evaluation has come to.
 *
 * @param folder that holds its files
 * @param evaluation empty if nothing had changed, so that the files of the last one stand
 */
public record EvaluationOutcome(Path folder, Optional<Evaluation> evaluation) {}
