package io.labelcraft.maven;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** An amount of memory as the JVM writes it: a whole number, then {@code k}, {@code m}, {@code g} or {@code t}. */
record MemorySize(long bytes) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([kmgt])");

    /**
     * Reads a size.
     *
     * @param name the property that it was given in, for the message
     */
    static MemorySize parse(String name, String text) throws MojoFailureException {
        Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new MojoFailureException(
                    name + " is '" + text + "', expected a whole number and a unit, such as 512m or 4g.");
        }
        int powerOf1024 = "kmgt".indexOf(matcher.group(2)) + 1;
        return new MemorySize(Long.parseLong(matcher.group(1)) << (10 * powerOf1024));
    }

    MemorySize plus(MemorySize other) {
        return new MemorySize(bytes + other.bytes);
    }
}
