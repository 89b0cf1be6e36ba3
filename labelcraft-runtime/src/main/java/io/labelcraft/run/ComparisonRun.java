package io.labelcraft.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
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

/**
 * A run that compares something on the test users, and leaves {@code <name>.json} and {@code report.html} in a folder of its
 * name.
 *
 * @param <T> what it finds out
 */
public abstract class ComparisonRun<T> {

    private final String name;
    private final Progress progress;
    private final Consumer<FeedbackTable> onLog;
    private final Clock clock;

    /**
     * A run that can be told what is going on.
     *
     * @param name of the folder and of the file in it, e.g. {@code evaluation}
     * @param onLog hears of the log once it is read
     */
    ComparisonRun(String name, Progress progress, Consumer<FeedbackTable> onLog, Clock clock) {
        this.name = name;
        this.progress = progress;
        this.onLog = onLog;
        this.clock = clock;
    }

    /**
     * What is to be compared.
     *
     * @throws UserException if the settings do not allow it
     */
    abstract PreparedComparison<T> prepare(RunRequest request, FeedbackTable table);

    /**
     * Runs. The files of an earlier comparison are replaced only once the new ones are written.
     *
     * @param command that would make the comparison again, for its readers
     * @throws UserException if settings, log or output folder do not allow it
     */
    public final ComparisonOutcome<T> execute(RunRequest request, String command) {
        Recommenders.named(request.spec().recommender().name());
        FeedbackTable table = FeedbackReader.read(request.spec(), request.base());
        onLog.accept(table);
        PreparedComparison<T> comparison = prepare(request, table);
        Path target = request.folder().resolve(name);
        RunBasis basis =
                RunBasis.of(request.spec(), table, TensorEngine.current()).withInterest(comparison.interest());
        String key = key(request, table, comparison);
        Standing standing =
                Provenance.standing(key, basis, setting -> counts(setting, comparison), target.resolve(file()));
        if (standing.upToDate() && !request.force()) {
            return new ComparisonOutcome<>(name, target, Optional.empty());
        }
        standing.forced().outdated().ifPresent(reason -> progress.on(new Progress.TrainsAnew(reason)));
        try (RunFolder folder = RunFolder.open(target, List.of(file(), ReportPage.FILE))) {
            SeedCheckpoints checkpoints = new SeedCheckpoints(request, table, target);
            T result = comparison.compare(checkpoints::of);
            Provenance provenance =
                    new Provenance(key, clock.instant(), request.spec().comparedSeeds(), command, basis);
            ObjectNode json = comparison.json(result, provenance);
            JsonFiles.write(folder.file(file()), json);
            Report.write(folder.file(ReportPage.FILE), json);
            folder.commit();
            checkpoints.delete();
            return new ComparisonOutcome<>(name, target, Optional.of(result));
        } catch (UncheckedIOException e) {
            throw new UserException(
                    "Cannot write the " + name + " to " + target + ": " + e.getMessage()
                            + ". Free some space or choose another folder; an earlier one stays as it was.",
                    e);
        }
    }

    /** The same for comparisons that would come to the same. */
    private String key(RunRequest request, FeedbackTable table, PreparedComparison<T> comparison) {
        Manifest manifest = new Manifest(request.spec(), table, TensorEngine.current());
        return Manifest.sha256(manifest.key() + name + request.spec().comparedSeeds() + comparison.further());
    }

    private static boolean counts(String setting, PreparedComparison<?> comparison) {
        return Manifest.countsForTraining(setting)
                || setting.equals("evaluation.seeds")
                || comparison.further().containsKey(setting);
    }

    private String file() {
        return name + ".json";
    }

    /** Hears what training does. */
    final Progress progress() {
        return progress;
    }
}
