package io.labelcraft.run;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.experiment.Comparison;
import io.labelcraft.experiment.Experiment;
import io.labelcraft.explanation.LabelExplanation;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.LabelVersion;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.recommender.Recommenders;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.Progress;
import io.labelcraft.training.PublishedLabeler;
import io.labelcraft.training.TrainingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the log, learns labels, compares them with fixed ones, and writes the run's files. */
public final class TrainingRun {

    private final Progress progress;
    private final Consumer<FeedbackTable> onLog;
    private final Clock clock;

    /**
     * A run that can be told what is going on.
     *
     * @param onLog hears of the log once it is read
     */
    public TrainingRun(Progress progress, Consumer<FeedbackTable> onLog, Clock clock) {
        this.progress = progress;
        this.onLog = onLog;
        this.clock = clock;
    }

    /**
     * Runs. The files of an earlier run are replaced only once all new ones are written.
     *
     * @throws UserException if settings, log or output folder do not allow it
     */
    public RunOutcome execute(RunRequest request) {
        ModelSpec spec = request.spec();
        Recommenders.named(spec.recommender().name());
        Instant started = clock.instant();
        FeedbackTable table = FeedbackReader.read(spec, request.base());
        onLog.accept(table);
        if (isPublished(request, table)) {
            return new RunOutcome(request.published().orElseThrow().folder(), table, Optional.empty());
        }
        Optional<PublishedLabeler> published = request.published().flatMap(version -> fitting(version, spec));
        Manifest manifest = new Manifest(spec, table, TensorEngine.current(), published.map(PublishedLabeler::version));
        Checkpoints checkpoints =
                Checkpoints.in(request.checkpoints(), manifest.trainingKey(), manifest.engine(), request.resume());
        if (isUpToDate(request, manifest.standing(request.folder())) && !checkpoints.exist()) {
            return new RunOutcome(request.folder(), table, Optional.empty());
        }
        try (RunFolder folder = RunFolder.open(request.folder())) {
            Standing standing = manifest.standing(request.folder());
            if (isUpToDate(request, standing)) {
                deleteLeftOver(checkpoints);
                return new RunOutcome(request.folder(), table, Optional.empty());
            }
            standing.forced().outdated().ifPresent(reason -> progress.on(new Progress.TrainsAnew(reason)));
            TrainingContext context = TrainingContext.of(spec, table, progress, checkpoints);
            Comparison comparison =
                    Experiment.on(published.map(context::after).orElse(context)).run();
            write(folder, spec, table, comparison);
            manifest.write(folder, started, clock.instant());
            folder.commit();
            checkpoints.delete();
            return new RunOutcome(request.folder(), table, Optional.of(comparison));
        } catch (IOException | UncheckedIOException e) {
            throw new UserException(
                    "Cannot write the run's files to " + request.folder() + ": " + e.getMessage()
                            + ". Free some space or choose another folder; earlier results stay as they were.",
                    e);
        }
    }

    /** Whether the published version came from the same log and settings, wherever it started from itself. */
    private static boolean isPublished(RunRequest request, FeedbackTable table) {
        return !request.force()
                && request.published()
                        .map(LabelVersion::folder)
                        .filter(folder -> new Manifest(request.spec(), table, TensorEngine.current())
                                .startedLike(folder)
                                .standing(folder)
                                .upToDate())
                        .isPresent();
    }

    /** Empty, too, if the annotated class has changed since, or the version has no labelling model that can be read. */
    private Optional<PublishedLabeler> fitting(LabelVersion version, ModelSpec spec) {
        try {
            Labeler labeler = LabelerFile.read(version.folder().resolve(RunFile.LABELER.fileName()));
            List<String> faults = LabelerFit.faults(labeler, spec);
            if (faults.isEmpty()) {
                return Optional.of(new PublishedLabeler(version.id(), labeler));
            }
            progress.on(new Progress.PublishedIgnored(version.id(), String.join("; ", faults)));
        } catch (UserException e) {
            progress.on(new Progress.PublishedIgnored(version.id(), e.getMessage()));
        }
        return Optional.empty();
    }

    private static boolean isUpToDate(RunRequest request, Standing standing) {
        return standing.upToDate() && !request.force();
    }

    /** A run that died between its last two acts has finished, but has not deleted its checkpoints. */
    private static void deleteLeftOver(Checkpoints checkpoints) {
        if (checkpoints.exist()) {
            checkpoints.delete();
        }
    }

    private static void write(RunFolder folder, ModelSpec spec, FeedbackTable table, Comparison comparison) {
        LearnedLabels learned = comparison.learned();
        new MetricsFile(spec, table, comparison).write(folder.file(RunFile.METRICS));
        LabelTable.of(table, spec.log(), learned.labels()).write(folder.file(RunFile.LABELS));
        LabelerFile.write(learned.labeler(), folder.file(RunFile.LABELER));
        ExplanationFile.write(
                LabelExplanation.of(spec.log(), table, learned.labeler()), folder.file(RunFile.EXPLANATION));
        new RecommenderFile(spec.recommender().name(), table, learned.recommender())
                .write(folder.file(RunFile.RECOMMENDER));
    }
}
