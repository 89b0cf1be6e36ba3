package io.labelcraft.maven;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The launcher's arguments in a file, since a class path may be longer than a command line. */
record ArgumentFile(Path file) {

    private static final String NAME = "arguments";

    /**
     * Writes the arguments, in the encoding that the launcher reads: that of the operating system.
     *
     * @param folder that only this user can read, since arguments may be secret
     * @throws CharacterCodingException if the operating system's encoding lacks a character
     */
    static ArgumentFile write(Path folder, List<String> arguments) throws IOException {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        String lines = arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        return new ArgumentFile(Files.writeString(folder.resolve(NAME), lines, charset));
    }

    /** What stands on the command line instead of the arguments. */
    String reference() {
        return "@" + file;
    }

    private static String quoted(String argument) {
        String escaped = argument.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return '"' + escaped + '"';
    }
}
