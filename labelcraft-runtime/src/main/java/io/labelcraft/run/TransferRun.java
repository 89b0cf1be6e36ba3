package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Transfer;
import io.labelcraft.experiment.TransferExperiment;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Learns labels with one recommender and tries them in others, for each seed. */
public final class TransferRun extends ComparisonRun<Transfer> {

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     */
    public TransferRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock) {
        super(ReportPage.Kind.TRANSFER.folder(), progress, onLog, clock);
    }

    @Override
    PreparedComparison<Transfer> prepare(RunRequest request, FeedbackTable table) {
        return new Prepared(request.spec(), table, progress());
    }

    private record Prepared(ModelSpec spec, FeedbackTable table, Progress progress)
            implements PreparedComparison<Transfer> {

        @Override
        public SortedMap<String, String> further() {
            return new TreeMap<>(
                    Map.of("mahout.combine", spec.mahout().combine().name()));
        }

        @Override
        public Transfer compare(LongFunction<Checkpoints> checkpoints) {
            return new TransferExperiment(spec, table, progress, checkpoints).run();
        }

        @Override
        public ObjectNode json(Transfer transfer, Provenance provenance) {
            return new TransferFile(spec, table, transfer, provenance).json();
        }
    }
}
