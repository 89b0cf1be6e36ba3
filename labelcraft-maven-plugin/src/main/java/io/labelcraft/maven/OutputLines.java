package io.labelcraft.maven;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/**
 * Parts what a fork prints into lines, which end with a line feed, and redraws of its bar, which end with a carriage return
 * alone.
 *
 * @param redraws hears a redraw as soon as it has ended; a line that ends with both is heard here first
 */
record OutputLines(Consumer<String> lines, Consumer<String> redraws) {

    /** Reads to the end. */
    void read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        String redrawn = "";
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            if (next == '\r') {
                redrawn = text.toString();
                redraws.accept(redrawn);
                text.setLength(0);
            } else if (next == '\n') {
                lines.accept(redrawn.isEmpty() ? text.toString() : redrawn);
                redrawn = "";
                text.setLength(0);
            } else {
                redrawn = "";
                text.append((char) next);
            }
        }
        if (!text.isEmpty()) {
            lines.accept(text.toString());
        }
    }
}
