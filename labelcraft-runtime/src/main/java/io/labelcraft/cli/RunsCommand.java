package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.ledger.RunLedger;
import io.labelcraft.ledger.RunRecord;
import io.labelcraft.run.RunRequest;
import io.labelcraft.schedule.NightlyStore;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code runs}: what the nightly job came to. */
@Command(
        name = "runs",
        description = "Lists the newest runs of the nightly job, or tells one of them in full.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends ModelCommand {

    @Option(
            names = "--id",
            paramLabel = "<run>",
            description = "The run to tell in full. Default: a list of the newest.")
    private String id;

    @Option(names = "--count", defaultValue = "10", paramLabel = "<n>", description = "Runs in the list. Default: 10.")
    private int count;

    @Override
    public Integer call() {
        RunRequest request = options().request(false, false);
        try (RunLedger ledger = new NightlyStore(request.spec(), options().base(), Clock.systemUTC()).ledger()) {
            lines(ledger).forEach(commandLine().getOut()::println);
        }
        return 0;
    }

    private List<String> lines(RunLedger ledger) {
        if (id != null) {
            return new RunDetails(ledger.find(id).orElseThrow(() -> unknown(ledger))).lines();
        }
        List<RunRecord> runs = ledger.newest(Math.max(1, count));
        return runs.isEmpty()
                ? List.of("No run is recorded yet. labelcraft:schedule makes them.")
                : new RunTable(runs).lines();
    }

    private UserException unknown(RunLedger ledger) {
        return new UserException("There is no run '" + id + "' in the ledger. "
                + ledger.newest(1).stream()
                        .findFirst()
                        .map(run -> "The newest is " + run.id() + "; labelcraft:runs lists more.")
                        .orElse("It holds none yet."));
    }
}
