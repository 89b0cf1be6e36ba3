package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.config.EvaluationSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.PlantedInterest;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.MultiSeedExperiment;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Trains and compares all methods for each seed. */
public final class EvaluationRun extends ComparisonRun<Evaluation> {

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     */
    public EvaluationRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock) {
        super(ReportPage.Kind.EVALUATION.folder(), progress, onLog, clock);
    }

    @Override
    PreparedComparison<Evaluation> prepare(RunRequest request, FeedbackTable table) {
        Optional<double[]> interest = request.spec()
                .evaluation()
                .interest()
                .map(file -> PlantedInterest.read(request.base().resolve(file), table));
        return new Prepared(request.spec(), table, interest, progress());
    }

    private record Prepared(ModelSpec spec, FeedbackTable table, Optional<double[]> planted, Progress progress)
            implements PreparedComparison<Evaluation> {

        @Override
        public SortedMap<String, String> further() {
            EvaluationSpec settings = spec.evaluation();
            return new TreeMap<>(Map.of(
                    "evaluation.tuning", settings.tuning().name(),
                    "evaluation.fusion-trials", Integer.toString(settings.fusionTrials()),
                    "evaluation.taus", settings.taus().toString(),
                    "evaluation.interest", interest()));
        }

        @Override
        public String interest() {
            return planted.map(Arrays::toString).map(Manifest::sha256).orElse("");
        }

        @Override
        public Evaluation compare(LongFunction<Checkpoints> checkpoints) {
            return new MultiSeedExperiment(spec, table, progress, checkpoints).run(planted);
        }

        @Override
        public ObjectNode json(Evaluation evaluation, Provenance provenance) {
            return new EvaluationFile(spec, table, evaluation, provenance).json();
        }
    }
}
