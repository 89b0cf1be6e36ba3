package io.labelcraft.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.cli.CommandLineUtils;

/** What the user adds to the arguments of the forked JVM. */
final class FurtherArguments {

    private FurtherArguments() {}

    /**
     * Splits at blanks and line ends outside of quotes.
     *
     * @param text may be null, for none
     */
    static List<String> split(String text) throws MojoFailureException {
        if (text == null) {
            return List.of();
        }
        try {
            return List.of(CommandLineUtils.translateCommandline(text.replaceAll("\\s", " ")));
        } catch (Exception e) {
            // Declared so wide by the library; an unclosed quote is all that it finds.
            throw new MojoFailureException(
                    PropertyNames.JVM_ARGUMENTS + " is '" + text + "', where a quote is not closed.", e);
        }
    }
}
