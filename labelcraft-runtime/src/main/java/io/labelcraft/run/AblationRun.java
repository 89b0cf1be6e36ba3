package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.ChangedSettings;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Ablation;
import io.labelcraft.experiment.AblationExperiment;
import io.labelcraft.experiment.AblationVariants;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.LabelVariant;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Learns labels without each part of the method, and compares them. */
public final class AblationRun extends ComparisonRun<Ablation> {

    private final ChangedSettings settings;

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     * @param settings of the model that the run is asked for
     */
    public AblationRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock, ChangedSettings settings) {
        super(ReportPage.Kind.ABLATION.folder(), progress, onLog, clock);
        this.settings = settings;
    }

    @Override
    PreparedComparison<Ablation> prepare(RunRequest request, FeedbackTable table) {
        return new Prepared(request.spec(), table, settings, progress());
    }

    private record Prepared(ModelSpec spec, FeedbackTable table, ChangedSettings settings, Progress progress)
            implements PreparedComparison<Ablation> {

        @Override
        public SortedMap<String, String> further() {
            return Collections.emptySortedMap();
        }

        @Override
        public Ablation compare(LongFunction<Checkpoints> checkpoints) {
            LabelVariant whole = new LabelVariant(Comparison.LEARNED, Map.of(), spec);
            return new AblationExperiment(spec, table, progress, checkpoints)
                    .run(whole, AblationVariants.of(spec, settings));
        }

        @Override
        public ObjectNode json(Ablation result, Provenance provenance) {
            return new AblationFile(spec, table, result, provenance).json();
        }
    }
}
