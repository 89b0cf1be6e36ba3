package io.labelcraft.maven;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A fork's standard error. The last line that begins with {@code labelcraft: } says why the run failed and is kept back,
 * together with the indented lines that list its details; all others are warnings, with or without saying so.
 */
final class ErrorLines implements Consumer<String> {

    private static final String MARK = "labelcraft: ";
    private static final String WARNING = "warning: ";
    private static final String DETAIL = "  ";

    private final Consumer<String> warnings;
    private String sentence;

    ErrorLines(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith(MARK)) {
            sentence().ifPresent(warnings);
            sentence = line.substring(MARK.length());
        } else if (sentence != null && line.startsWith(DETAIL)) {
            sentence += System.lineSeparator() + line;
        } else {
            warnings.accept(line.startsWith(WARNING) ? line.substring(WARNING.length()) : line);
        }
    }

    /** Why the run failed; empty if it did not say. */
    Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }
}
