package io.labelcraft.maven;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The launcher's arguments in a file that only this user can read, since a class path may be longer than a command line.
 * The file goes when this is closed.
 */
final class ArgumentFile implements AutoCloseable {

    private final Path file;

    private ArgumentFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the arguments, in the encoding that the launcher reads: that of the operating system.
     *
     * @throws CharacterCodingException if the operating system's encoding lacks a character
     */
    static ArgumentFile of(List<String> arguments) throws IOException {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        String lines = arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        ArgumentFile written = new ArgumentFile(Files.createTempFile("labelcraft", ".args"));
        try {
            Files.writeString(written.file, lines, charset);
        } catch (IOException e) {
            written.close();
            throw e;
        }
        return written;
    }

    /** What stands on the command line instead of the arguments. */
    String reference() {
        return "@" + file;
    }

    @Override
    public void close() {
        file.toFile().delete();
    }

    private static String quoted(String argument) {
        String escaped = argument.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return '"' + escaped + '"';
    }
}
