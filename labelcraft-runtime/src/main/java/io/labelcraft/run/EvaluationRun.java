package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.PlantedInterest;
import io.labelcraft.experiment.Evaluation;
import io.labelcraft.experiment.MultiSeedExperiment;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.report.Report;
import io.labelcraft.training.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the log, trains and compares all methods for each seed, and writes {@code evaluation.json} and
 * {@code report.html} to the folder {@code evaluation}. */
public final class EvaluationRun {

    private static final String FOLDER = "evaluation";
    private static final String REPORT = "report.html";

    private final Progress progress;
    private final Consumer<FeedbackTable> onLog;
    private final Clock clock;

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     */
    public EvaluationRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock) {
        this.progress = progress;
        this.onLog = onLog;
        this.clock = clock;
    }

    /**
     * Runs. The files of an earlier evaluation are replaced only once the new ones are written.
     *
     * @param command that would make the evaluation again, for its readers
     * @throws UserException if settings, log, interest file or output folder do not allow it
     */
    public EvaluationOutcome execute(RunRequest request, String command) {
        ModelSpec spec = request.spec();
        Recommenders.named(spec.recommender().name());
        FeedbackTable table = FeedbackReader.read(spec, request.base());
        onLog.accept(table);
        Optional<double[]> interest = spec.evaluation()
                .interest()
                .map(file -> PlantedInterest.read(request.base().resolve(file), table));
        Path target = request.folder().resolve(FOLDER);
        String key = new Manifest(spec, table, TensorEngine.current()).evaluationKey(interest);
        if (!request.force() && Provenance.has(key, target.resolve(EvaluationFile.NAME))) {
            return new EvaluationOutcome(target, Optional.empty());
        }
        try (RunFolder folder = RunFolder.open(target, List.of(EvaluationFile.NAME, REPORT))) {
            SeedCheckpoints checkpoints = new SeedCheckpoints(request, table, target);
            Evaluation evaluation = new MultiSeedExperiment(spec, table, progress, checkpoints::of).run(interest);
            Provenance provenance = Provenance.of(key, spec, table, evaluation.seeds(), command, clock.instant());
            ObjectNode json = new EvaluationFile(spec, table, evaluation, provenance).json();
            JsonFiles.write(folder.file(EvaluationFile.NAME), json);
            Report.write(folder.file(REPORT), json);
            folder.commit();
            checkpoints.delete();
            return new EvaluationOutcome(target, Optional.of(evaluation));
        } catch (UncheckedIOException e) {
            throw new UserException(
                    "Cannot write the evaluation to " + target + ": " + e.getMessage()
                            + ". Free some space or choose another folder; an earlier one stays as it was.",
                    e);
        }
    }
}
