package io.labelcraft.run;

import io.labelcraft.config.ModelSpec;
import java.nio.file.Path;

/**
 * What a run is asked to do.
 *
 * @param base the folder that the log's path is relative to
 * @param output the folder that holds a folder for each model
 * @param force whether to train even if nothing has changed since the last run
 * @param resume whether to go on from the checkpoint of an interrupted run, if there is one
 */
public record RunRequest(ModelSpec spec, Path base, Path output, boolean force, boolean resume) {

    /** Where the run's files go. */
    public Path folder() {
        return output.resolve(spec.model());
    }

    /** What an interrupted run leaves to go on from. */
    Path checkpoints() {
        return folder().resolve("checkpoints");
    }
}
