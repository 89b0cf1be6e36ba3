package io.labelcraft.run;

import io.labelcraft.config.ModelSpec;
import io.labelcraft.labels.LabelVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param base the folder that the log's path is relative to
 * @param output the folder that holds a folder for each model
 * @param force whether to train even if nothing has changed since the last run
 * @param resume whether to go on from the checkpoint of an interrupted run, if there is one
 * @param published the labels that the run starts from and is compared with; empty: none
 */
public record RunRequest(
        ModelSpec spec, Path base, Path output, boolean force, boolean resume, Optional<LabelVersion> published) {

    /** A run that has nothing to do with what is published. */
    public RunRequest(ModelSpec spec, Path base, Path output, boolean force, boolean resume) {
        this(spec, base, output, force, resume, Optional.empty());
    }

    /** The same after labels that are published. */
    public RunRequest after(Optional<LabelVersion> version) {
        return new RunRequest(spec, base, output, force, resume, version);
    }

    /** The same, going on from the checkpoint of an interrupted run where one has left any. */
    public RunRequest resuming() {
        return new RunRequest(spec, base, output, force, Files.isDirectory(checkpoints()), published);
    }

    /** Where the run's files go. */
    public Path folder() {
        return output.resolve(spec.model());
    }

    /** What an interrupted run leaves to go on from. */
    Path checkpoints() {
        return folder().resolve("checkpoints");
    }
}
