package io.labelcraft.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Compares the files of a version's folder with the checksums among them. */
final class FolderCheck {

    private FolderCheck() {}

    static List<DamagedFile> of(VersionId id, Path folder) {
        try {
            String checksums = Files.readString(folder.resolve(Checksums.FILE));
            return new VersionCheck(id, checksums, name -> Files.newInputStream(folder.resolve(name))).damaged();
        } catch (NoSuchFileException e) {
            return List.of(new DamagedFile(id.toString(), Checksums.FILE, "is missing"));
        } catch (IOException e) {
            return List.of(new DamagedFile(id.toString(), Checksums.FILE, "cannot be read (" + e + ")"));
        }
    }
}
