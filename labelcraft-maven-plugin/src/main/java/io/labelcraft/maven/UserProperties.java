package io.labelcraft.maven;

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

    /** The value on the command line, else the configured one. */
    String text(String name, String configured) {
        return values.getOrDefault(name, configured);
    }

    /** As {@link #text}; anything but {@code true} is false, as in Maven. */
    boolean flag(String name, boolean configured) {
        return Boolean.parseBoolean(text(name, Boolean.toString(configured)));
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

    /**
     * What the forked run is given: all of the command line, and the configured feedback log unless the command line
     * names one under either of its names.
     */
    SortedMap<String, String> forRun(String configuredData) {
        SortedMap<String, String> run = new TreeMap<>(values);
        if (configuredData != null && !values.containsKey(PropertyNames.DATA_PATH)) {
            run.putIfAbsent(PropertyNames.DATA, configuredData);
        }
        return run;
    }

    private static MojoFailureException notACount(String name, String text, Throwable cause) {
        return new MojoFailureException(name + " is '" + text + "', expected a whole number of at least 1.", cause);
    }
}
