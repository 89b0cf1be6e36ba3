package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.run.SweepRun;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code sweep}: what preference weights give. */
@Command(
        name = "sweep",
        description =
                "Learns labels with many preference weights and shows which are worth choosing, beside mixes of fixed labels.",
        mixinStandardHelpOptions = true)
final class SweepCommand extends ComparisonCommand<Sweep> {

    SweepCommand() {
        super("sweep");
    }

    @Override
    SweepRun run(ConsoleProgress progress) {
        return new SweepRun(progress, progress::log, Clock.systemUTC(), options()::with);
    }

    @Override
    List<String> lines(Sweep result, ModelSpec spec) {
        return new SweepText(result, spec).lines();
    }

    @Override
    String next() {
        return "train with the weights of a point on the front; docs/sweep.md says how to choose one.";
    }
}
