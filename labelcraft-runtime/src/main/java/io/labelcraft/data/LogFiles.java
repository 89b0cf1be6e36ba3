package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import io.labelcraft.data.LogFile.Format;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files of a log.
 *
 * @param place the file or folder that the settings name
 * @param files at least one, all of one format, in the order of their names
 */
record LogFiles(Path place, List<LogFile> files) {

    private static final String ENDINGS = ".csv, .csv.gz, .tsv, .tsv.gz or .parquet";

    /**
     * Finds the files.
     *
     * @param spec its path is relative to {@code base}
     * @throws UserException if there is no log at this path
     */
    static LogFiles locate(DataSpec spec, Path base) {
        String path = spec.path();
        if (path.isBlank()) {
            throw new UserException(
                    "No feedback log is given. Name a file or a folder with -Dlabelcraft.data=<path>, or"
                            + " set labelcraft.data.path in labelcraft.conf.");
        }
        Path place = place(path, base);
        if (!Files.exists(place) && !Files.isDirectory(base.toAbsolutePath())) {
            throw new UserException("The feedback log \"" + path + "\" is looked for in the folder "
                    + base.toAbsolutePath()
                    + ", which does not exist. Correct the folder (--base), or give a whole path"
                    + " in labelcraft.data.path.");
        }
        if (!Files.exists(place)) {
            throw UserException.passing(
                    "The feedback log " + place + " does not exist. Correct labelcraft.data.path (\"" + path
                            + "\", relative to " + base.toAbsolutePath().normalize() + ").");
        }
        return Files.isDirectory(place) ? folder(place, matcher(spec.files())) : file(place);
    }

    private static Path place(String path, Path base) {
        try {
            return base.resolve(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UserException(
                    "labelcraft.data.path is \"" + path + "\", which is no path here: " + e.getReason()
                            + ". Correct it; letters beyond ASCII need a UTF-8 locale, e.g. LC_ALL=C.UTF-8.",
                    e);
        }
    }

    private static LogFiles file(Path place) {
        if (!LogFile.supports(place)) {
            throw new UserException("The feedback log " + place + " has none of the endings " + ENDINGS
                    + ". Rename it after its format, or export it in one of these formats.");
        }
        return new LogFiles(place, List.of(new LogFile(place)));
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new UserException(
                    "labelcraft.data.files is '" + glob + "', which is no glob: " + e.getDescription()
                            + ". Give one such as log_*.csv.",
                    e);
        }
    }

    private static LogFiles folder(Path place, PathMatcher wanted) {
        List<LogFile> files;
        try (Stream<Path> entries = Files.list(place)) {
            files = entries.filter(entry -> wanted.matches(entry.getFileName()))
                    .filter(entry -> Files.isRegularFile(entry) && LogFile.supports(entry))
                    .map(LogFile::new)
                    .sorted(Comparator.comparing(LogFile::name))
                    .toList();
        } catch (IOException e) {
            throw UserException.passing("The folder " + place + " cannot be listed: " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw UserException.passing("The folder " + place
                    + " holds no feedback log: no file directly in it ends in "
                    + ENDINGS + " and has a name as labelcraft.data.files asks for. Correct labelcraft.data.path or"
                    + " labelcraft.data.files.");
        }
        LogFile first = files.get(0);
        for (LogFile file : files) {
            if (file.format() != first.format()) {
                throw new UserException(
                        "The folder " + place + " mixes formats: " + first.name() + " and " + file.name()
                                + ". Choose one with labelcraft.data.files, or name a single file in labelcraft.data.path.");
            }
        }
        return new LogFiles(place, files);
    }

    Format format() {
        return files.get(0).format();
    }
}
