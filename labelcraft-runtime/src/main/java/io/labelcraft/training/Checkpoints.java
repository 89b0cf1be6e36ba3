package io.labelcraft.training;

import io.labelcraft.UserException;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.CheckpointFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * What an interrupted run can go on from: a folder with a file for each recommender that has been trained, and one for the
 * search after its last whole epoch, all of one run.
 *
 * <p>One run and one thread at a time.
 */
public final class Checkpoints {

    private static final String SUFFIX = ".bin";

    private final Optional<Path> folder;
    private final Origin origin;
    private final boolean resume;
    private boolean looked;
    private boolean ours;

    private Checkpoints(Optional<Path> folder, Origin origin, boolean resume) {
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
        return new Checkpoints(Optional.of(folder), new Origin(key, engine), resume);
    }

    /** No checkpoints: a run starts at the beginning, and ends or is lost. */
    public static Checkpoints none() {
        return new Checkpoints(Optional.empty(), new Origin("", new TensorEngine("", "")), false);
    }

    /**
     * Replaces the last checkpoint of a stage at one instant. The first one takes away what another run has left.
     *
     * @param stage a name that can be that of a file
     */
    void save(String stage, Resumable state) {
        if (folder.isPresent()) {
            try {
                makeOurs(folder.get());
                file(stage).write(origin, state);
            } catch (IOException e) {
                throw new UserException(
                        "Cannot write the checkpoint " + file(stage).path() + ": " + e.getMessage()
                                + ". Free some space or choose another folder. Earlier results stay as they were.",
                        e);
            }
        }
    }

    private void makeOurs(Path checkpoints) throws IOException {
        if (!Files.exists(checkpoints)) {
            Files.createDirectory(checkpoints);
        } else if (!ours) {
            PathUtils.cleanDirectory(checkpoints);
        }
        ours = true;
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
            CheckpointFile file = file(stage);
            if (!ours || !Files.exists(file.path())) {
                return false;
            }
            if (!file.whole()) {
                progress.on(new Progress.CheckpointIgnored(damaged(file.path())));
                return false;
            }
            file.read(state);
            return true;
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read the checkpoint in " + folder.get() + ": " + e.getMessage()
                            + ". Run again without labelcraft.resume to start at the beginning.",
                    e);
        }
    }

    /** Finds out once whose checkpoints these are, and tells if they are of no use. */
    private void look(Path checkpoints, Progress progress) throws IOException {
        if (!looked) {
            looked = true;
            Optional<String> objection = objection(checkpoints);
            objection.ifPresent(reason -> progress.on(new Progress.CheckpointIgnored(reason)));
            ours = objection.isEmpty();
        }
    }

    private Optional<String> objection(Path checkpoints) throws IOException {
        List<Path> files = files(checkpoints);
        if (files.isEmpty()) {
            return Optional.of("there is none in " + checkpoints);
        }
        for (Path file : files) {
            Optional<Origin> found = new CheckpointFile(file).origin();
            if (found.isPresent()) {
                return objection(checkpoints, found.get());
            }
        }
        return Optional.of(damaged(files.get(0)));
    }

    private Optional<String> objection(Path checkpoints, Origin found) {
        if (!found.key().equals(origin.key())) {
            return Optional.of(checkpoints + " is of a run with other settings, log or version");
        }
        if (!found.engine().equals(origin.engine())) {
            throw new UserException("The checkpoint in " + checkpoints + " was made by "
                    + found.engine().description() + ", and this run has "
                    + origin.engine().description()
                    + ", which would end in other labels. Go on with the same labelcraft.backend and labelcraft.threads"
                    + " (outside of Maven: the class path and OMP_NUM_THREADS), or start at the beginning without"
                    + " labelcraft.resume.");
        }
        return Optional.empty();
    }

    private static String damaged(Path file) {
        return file + " is no whole checkpoint of this version";
    }

    private static List<Path> files(Path checkpoints) throws IOException {
        if (!Files.exists(checkpoints)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(checkpoints)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private CheckpointFile file(String stage) {
        return new CheckpointFile(folder.orElseThrow().resolve(stage + SUFFIX));
    }

    /** Takes the folder away once the run's results are safe. */
    public void delete() {
        if (folder.isPresent() && Files.exists(folder.get())) {
            try {
                PathUtils.deleteDirectory(folder.get());
            } catch (IOException e) {
                throw new UserException(
                        "Cannot delete the checkpoint " + folder.get() + ": " + e.getMessage()
                                + ". The run's results are complete; delete it yourself.",
                        e);
            }
        }
    }
}
