package io.labelcraft.cli;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.experiment.Transfer;
import io.labelcraft.run.TransferRun;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code transfer}: labels that were learned with one recommender in others. */
@Command(
        name = "transfer",
        description = "Tries labels that were learned with one recommender in the others, and in those of Mahout.",
        mixinStandardHelpOptions = true)
final class TransferCommand extends ComparisonCommand<Transfer> {

    TransferCommand() {
        super("transfer");
    }

    @Override
    TransferRun run(ConsoleProgress progress) {
        return new TransferRun(progress, progress::log, Clock.systemUTC());
    }

    @Override
    List<String> lines(Transfer transfer, ModelSpec spec) {
        return new TransferText(transfer, spec.evaluation()).lines();
    }

    @Override
    String next() {
        return "publish the labels for a recommender that they help; docs/transfer.md says how to read this.";
    }
}
