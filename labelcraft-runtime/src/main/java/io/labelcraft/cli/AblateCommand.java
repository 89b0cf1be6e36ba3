package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Ablation;
import io.labelcraft.run.AblationRun;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code ablate}: what each part of the method is worth. */
@Command(
        name = "ablate",
        description = "Learns labels without each part of the method and shows what each is worth, with intervals.",
        mixinStandardHelpOptions = true)
final class AblateCommand extends ComparisonCommand<Ablation> {

    AblateCommand() {
        super("ablate");
    }

    @Override
    AblationRun run(ConsoleProgress progress) {
        return new AblationRun(progress, progress::log, Clock.systemUTC(), options()::with);
    }

    @Override
    List<String> lines(Ablation result, ModelSpec spec) {
        return new AblationText(result, spec).lines();
    }

    @Override
    String next() {
        return "train with the settings of a variant that is no worse; docs/ablation.md says how to read the differences.";
    }
}
