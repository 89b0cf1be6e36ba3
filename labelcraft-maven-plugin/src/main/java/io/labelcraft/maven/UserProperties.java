package io.labelcraft.maven;

import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The {@code labelcraft.*} properties of Maven's command line. They win over a goal's configuration in the POM, where
 * Maven alone would let the POM win.
 */
final class UserProperties {

    private final SortedMap<String, String> values = new TreeMap<>();

    UserProperties(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PropertyNames.PREFIX)) {
                values.put(name, properties.getProperty(name));
            }
        }
    }

    /** All of them, with their exact values. */
    SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** The value on the command line, else the configured one. */
    String text(String name, String configured) {
        return values.getOrDefault(name, configured);
    }

    /** As {@link #text}, either {@code true} or {@code false}. */
    boolean flag(String name, boolean configured) throws MojoFailureException {
        String text = text(name, Boolean.toString(configured));
        if (!text.equals("true") && !text.equals("false")) {
            throw new MojoFailureException(name + " is '" + text + "', expected true or false.");
        }
        return Boolean.parseBoolean(text);
    }

    /** As {@link #text}, a whole number of at least 1. */
    int count(String name, int configured) throws MojoFailureException {
        String text = text(name, Integer.toString(configured));
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw notACount(name, text, e);
        }
        throw notACount(name, text, null);
    }

    private static MojoFailureException notACount(String name, String text, Throwable cause) {
        return new MojoFailureException(name + " is '" + text + "', expected a whole number of at least 1.", cause);
    }
}
