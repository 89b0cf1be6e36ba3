package io.labelcraft.training;

import io.labelcraft.files.DurableFile;
import io.labelcraft.training.CheckpointFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** The files of checkpoints, one for each stage. The folder may be missing, but not what it lies in. */
record CheckpointFolder(Path path) {

    private static final String SUFFIX = ".bin";

    /** What not every file system takes in a name; names of objectives are the user's own. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\w .,+()-]");

    void create() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectory(path);
            DurableFile.forceFolder(path.toAbsolutePath().getParent());
        }
    }

    CheckpointFile file(String stage) {
        return new CheckpointFile(path.resolve(UNSAFE.matcher(stage)
                        .replaceAll(character ->
                                "%" + Integer.toHexString(character.group().codePointAt(0)))
                + SUFFIX));
    }

    /** All of them, whosoever they are, in the order of their names. */
    List<CheckpointFile> files() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(each -> each.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(CheckpointFile::new)
                    .toList();
        }
    }

    /** Who wrote them, each file counted by itself; damaged ones do not tell. */
    List<Origin> origins() throws IOException {
        List<Origin> origins = new ArrayList<>();
        for (CheckpointFile file : files()) {
            file.origin().ifPresent(origins::add);
        }
        return origins;
    }

    /** Deletes everything else: files of other runs, damaged ones, and what a killed write has left. */
    void keepOnly(Origin origin) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (CheckpointFile file : files()) {
            if (file.origin().filter(origin::equals).isPresent()) {
                kept.add(file.path());
            }
        }
        try (Stream<Path> all = Files.list(path)) {
            for (Path each : all.filter(found -> !kept.contains(found)).toList()) {
                PathUtils.delete(each);
            }
        }
    }

    void delete() throws IOException {
        if (Files.exists(path)) {
            PathUtils.deleteDirectory(path);
        }
    }
}
