package io.labelcraft.schedule;

import io.labelcraft.labels.LabelRepository;
import io.labelcraft.run.RunOutcome;
import io.labelcraft.run.RunRequest;
import io.labelcraft.run.TrainingRun;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One night: a run, and then its labels in place of the published ones. A run that fails leaves the published labels alone.
 *
 * @param repository the folder of the model's label versions
 * @param onPublished hears of the new version's name, or that the published one is still the latest
 */
public record NightlyLabels(TrainingRun training, RunRequest request, Path repository, Consumer<String> onPublished)
        implements Runnable {

    @Override
    public void run() {
        RunOutcome outcome = training.execute(request);
        try (LabelRepository labels = LabelRepository.open(repository)) {
            if (labels.isCurrent(outcome.folder())) {
                onPublished.accept("These labels are published already: version "
                        + labels.current().id() + " stays current.");
            } else {
                onPublished.accept(
                        "Published version " + labels.publish(outcome.folder()).id() + " in " + repository + ".");
            }
        }
    }
}
