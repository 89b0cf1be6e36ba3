package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.LabelVariant;
import io.labelcraft.experiment.PreferenceVectors;
import io.labelcraft.experiment.Sweep;
import io.labelcraft.experiment.SweepExperiment;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Learns labels with many preference weights, and compares them. */
public final class SweepRun extends ComparisonRun<Sweep> {

    private final ChangedSettings settings;

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     * @param settings of the model that the run is asked for
     */
    public SweepRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock, ChangedSettings settings) {
        super(ReportPage.Kind.SWEEP.folder(), progress, onLog, clock);
        this.settings = settings;
    }

    @Override
    PreparedComparison<Sweep> prepare(RunRequest request, FeedbackTable table) {
        return new Prepared(request.spec(), table, PreferenceVectors.of(request.spec(), settings), progress());
    }

    private record Prepared(ModelSpec spec, FeedbackTable table, List<LabelVariant> preferences, Progress progress)
            implements PreparedComparison<Sweep> {

        @Override
        public SortedMap<String, String> further() {
            return new TreeMap<>(Map.of("evaluation.sweep-points", Integer.toString(preferences.size())));
        }

        @Override
        public Sweep compare(LongFunction<Checkpoints> checkpoints) {
            return new SweepExperiment(spec, table, progress, checkpoints).run(preferences);
        }

        @Override
        public ObjectNode json(Sweep result, Provenance provenance) {
            return new SweepFile(spec, table, result, provenance).json();
        }
    }
}
