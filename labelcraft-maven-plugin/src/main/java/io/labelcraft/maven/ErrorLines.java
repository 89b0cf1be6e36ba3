package io.labelcraft.maven;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A fork's standard error. The last line that begins with {@code labelcraft: } says why the run failed and is kept back;
 * all others are warnings.
 */
final class ErrorLines implements Consumer<String> {

    private static final String MARK = "labelcraft: ";

    private final Consumer<String> warnings;
    private String sentence;

    ErrorLines(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    @Override
    public void accept(String line) {
        if (!line.startsWith(MARK)) {
            warnings.accept(line);
            return;
        }
        if (sentence != null) {
            warnings.accept(sentence);
        }
        sentence = line.substring(MARK.length());
    }

    /** Why the run failed; empty if it did not say. */
    Optional<String> sentence() {
        return Optional.ofNullable(sentence);
    }
}
