package io.labelcraft.training;

import io.labelcraft.UserException;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.CheckpointFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an interrupted run can go on from: a folder with a file for each recommender that has been trained, and one for the
 * search after its last whole epoch.
 *
 * <p>One run and one thread at a time.
 */
public final class Checkpoints {

    private final Optional<CheckpointFolder> folder;
    private final Origin origin;
    private final boolean resume;
    private boolean looked;
    private boolean usable;
    private boolean swept;

    private Checkpoints(Optional<CheckpointFolder> folder, Origin origin, boolean resume) {
        this.folder = folder;
        this.origin = origin;
        this.resume = resume;
    }

    /**
     * Checkpoints of one run.
     *
     * @param folder may be missing, but not what it lies in
     * @param key the same for runs that would give the same labels with the same engine, and for no others
     * @param engine what computes: with another, numbers are rounded otherwise
     * @param resume whether to go on from what lies in the folder, if it is of this run
     */
    public static Checkpoints in(Path folder, String key, TensorEngine engine, boolean resume) {
        return new Checkpoints(Optional.of(new CheckpointFolder(folder)), new Origin(key, engine), resume);
    }

    /** No checkpoints: a run starts at the beginning, and ends or is lost. */
    public static Checkpoints none() {
        return new Checkpoints(Optional.empty(), new Origin("", new TensorEngine("", "")), false);
    }

    /**
     * Replaces the last checkpoint of a stage at one instant. Once the first one is written, what other runs have left is
     * deleted; checkpoints of an earlier attempt at this run stay.
     *
     * @param stage a name that can be that of a file
     */
    void save(String stage, Resumable state) {
        if (folder.isPresent()) {
            CheckpointFile file = folder.get().file(stage);
            try {
                folder.get().create();
                file.write(origin, state);
                if (!swept) {
                    folder.get().keepOnly(origin);
                    swept = true;
                }
            } catch (IOException e) {
                throw new UserException(
                        "Cannot write the checkpoint " + file.path() + ": " + e.getMessage()
                                + ". Free some space or choose another folder. Earlier results stay as they were.",
                        e);
            }
        }
    }

    /**
     * Puts a fresh stage where its checkpoint left off, if the run is to be resumed and has one.
     *
     * @return whether it has; else the state is as it was
     * @throws UserException if the checkpoint is of this run with another backend or number of threads
     */
    boolean resume(String stage, Resumable state, Progress progress) {
        if (!resume || folder.isEmpty()) {
            return false;
        }
        try {
            look(folder.get(), progress);
            return usable && read(folder.get().file(stage), stage, state, progress);
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    /**
     * Numbers that a run to be resumed has worked out before, or else works out now and keeps.
     *
     * @param stage a name that can be that of a file
     * @param planned of the work, which is skipped if the numbers are known
     */
    public double[] numbers(String stage, double planned, Progress progress, Supplier<double[]> work) {
        Numbers numbers = new Numbers();
        if (resume(stage, numbers, progress)) {
            progress.on(new Progress.TrainedBefore(stage));
            progress.on(new Progress.Skipped(planned));
        } else {
            numbers.set(work.get());
            save(stage, numbers);
        }
        return numbers.get();
    }

    private boolean read(CheckpointFile file, String stage, Resumable state, Progress progress) throws IOException {
        if (!Files.exists(file.path())) {
            return false;
        }
        Optional<Origin> found = file.origin();
        if (found.isPresent() && !found.get().equals(origin)) {
            return false;
        }
        if (!file.whole()) {
            progress.on(new Progress.StageRepeated(stage, damaged(file)));
            return false;
        }
        file.read(state);
        return true;
    }

    /** Finds out once whether there are checkpoints of this run, and tells if there are none. */
    private void look(CheckpointFolder checkpoints, Progress progress) throws IOException {
        if (!looked) {
            looked = true;
            List<Origin> origins = checkpoints.origins();
            usable = origins.contains(origin);
            if (!usable) {
                refuseOtherEngines(origins);
                progress.on(new Progress.CheckpointsIgnored(objection(checkpoints, origins)));
            }
        }
    }

    private static String objection(CheckpointFolder checkpoints, List<Origin> origins) throws IOException {
        List<CheckpointFile> files = checkpoints.files();
        if (files.isEmpty()) {
            return "there is none in " + checkpoints.path();
        }
        return origins.isEmpty()
                ? damaged(files.get(0))
                : checkpoints.path() + " is of a run with other settings, log or version";
    }

    private void refuseOtherEngines(List<Origin> origins) {
        for (Origin found : origins) {
            if (found.key().equals(origin.key())) {
                throw new UserException("The checkpoint in " + path() + " was made by "
                        + found.engine().description() + ", and this run has "
                        + origin.engine().description()
                        + ", which would end in other labels. Go on with the same labelcraft.backend and"
                        + " labelcraft.threads (outside of Maven: the class path and OMP_NUM_THREADS), or start at the"
                        + " beginning without labelcraft.resume.");
            }
        }
    }

    private static String damaged(CheckpointFile file) {
        return file.path() + " is no whole checkpoint of this version";
    }

    /** Whether there are checkpoints of this very run. */
    public boolean exist() {
        try {
            return folder.isPresent() && folder.get().origins().contains(origin);
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    private UserException cannotRead(IOException cause) {
        return new UserException(
                "Cannot read the checkpoints in " + path() + ": " + cause.getMessage()
                        + ". Give read permission, or delete them to start at the beginning.",
                cause);
    }

    /** Takes the folder away once the run's results are safe. */
    public void delete() {
        if (folder.isPresent()) {
            try {
                folder.get().delete();
            } catch (IOException e) {
                throw new UserException(
                        "Cannot delete the checkpoints " + path() + ": " + e.getMessage()
                                + ". The run's results are complete; delete them yourself.",
                        e);
            }
        }
    }

    private Path path() {
        return folder.orElseThrow().path();
    }
}
