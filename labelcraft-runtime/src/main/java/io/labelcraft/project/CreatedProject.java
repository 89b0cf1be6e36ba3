package io.labelcraft.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project that was written. */
public final class CreatedProject {

    private final Path folder;
    private final List<Path> files;
    private final Optional<Path> log;
    private final Proposal proposal;

    CreatedProject(Path folder, List<Path> files, Optional<Path> log, Proposal proposal) {
        this.folder = folder;
        this.files = List.copyOf(files);
        this.log = log;
        this.proposal = proposal;
    }

    /** All files. */
    public List<Path> files() {
        return files;
    }

    /** What was written, what is left to a person, and what to type next. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("A new project in " + folder + ": "
                + files.stream().map(file -> folder.relativize(file).toString()).collect(Collectors.joining(", "))
                + ".");
        log.ifPresent(file -> lines.addAll(guessed(file)));
        lines.add("");
        lines.add("Next, in " + folder + ":");
        if (log.isEmpty()) {
            lines.add("  let Impression.java say what the columns of your log are, and labelcraft.conf where it is;");
        }
        lines.add("  mvn process-classes");
        lines.add("  mvn labelcraft:train");
        return lines;
    }

    private List<String> guessed(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("What the columns of " + file.getFileName() + " are was guessed from their names and values:");
        int width = proposal.fields().stream()
                .mapToInt(field -> field.column().length())
                .max()
                .orElse(0);
        proposal.fields()
                .forEach(field -> lines.add("  " + field.column()
                        + " ".repeat(width - field.column().length()) + "  @"
                        + field.role().annotation()));
        if (!proposal.leftOut().isEmpty()) {
            lines.add("Left out:");
            proposal.leftOut()
                    .forEach(column ->
                            lines.add("  " + column.column() + (column.why().isEmpty() ? "" : ": " + column.why())));
        }
        if (!proposal.missing().isEmpty()) {
            lines.add("");
            lines.add("Missing, and the project does not compile without it: " + String.join(", ", proposal.missing())
                    + ".");
            lines.add("  Annotate columns in Impression.java; to choose from: "
                    + String.join(", ", proposal.undecided()) + ".");
        }
        lines.add("");
        lines.add("Check in Impression.java what was guessed"
                + (proposal.checks().isEmpty() ? "." : ", the units above all:"));
        proposal.checks().forEach(check -> lines.add("  " + check));
        return lines;
    }
}
