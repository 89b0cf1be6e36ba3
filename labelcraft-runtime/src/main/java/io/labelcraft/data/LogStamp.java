package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a log as they lie on the disk: two stamps that are equal mean that nobody wrote in between.
 *
 * @param folder that holds the files
 */
public record LogStamp(Path folder, List<FileStamp> files) {

    public LogStamp {
        files = List.copyOf(files);
    }

    /** One file. */
    public record FileStamp(String name, long bytes, FileTime modified) {}

    /**
     * Looks at the files, without reading them.
     *
     * @param base the folder that the log's path is relative to
     * @throws UserException if there is no log at this path
     */
    public static LogStamp of(DataSpec spec, Path base) {
        LogFiles log = LogFiles.locate(spec, base);
        List<FileStamp> stamps = new ArrayList<>();
        for (LogFile file : log.files()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
                stamps.add(new FileStamp(file.name(), attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException e) {
                throw UserException.passing(
                        "The file " + file.path() + " cannot be looked at: " + e + ". Copy or export it again.", e);
            }
        }
        return new LogStamp(log.files().get(0).path().getParent(), stamps);
    }
}
