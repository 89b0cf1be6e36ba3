package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.run.EvaluationRun;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code compare}: all methods over several seeds, with intervals. */
@Command(
        name = "compare",
        aliases = "evaluate",
        description = "Compares learned labels with fixed labels and controls over several seeds, with intervals.",
        mixinStandardHelpOptions = true)
final class CompareCommand extends ComparisonCommand<Evaluation> {

    CompareCommand() {
        super("evaluate");
    }

    @Override
    EvaluationRun run(ConsoleProgress progress) {
        return new EvaluationRun(progress, progress::log, Clock.systemUTC());
    }

    @Override
    List<String> lines(Evaluation evaluation, ModelSpec spec) {
        return new EvaluationText(evaluation, spec.evaluation()).lines();
    }

    @Override
    String next() {
        return "labelcraft:ablate shows what each part is worth, labelcraft:sweep what other preferences give; docs/evaluation.md says"
                + " what may be claimed.";
    }
}
