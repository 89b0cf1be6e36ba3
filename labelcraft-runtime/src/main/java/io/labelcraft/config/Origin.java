package io.labelcraft.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;

/** Where a setting comes from, in words. */
final class Origin {

    private Origin() {}

    static String of(ConfigValue value) {
        return of(value.origin());
    }

    /** {@code file:line}, as compilers write it; a source that is no file describes itself. */
    static String of(ConfigOrigin origin) {
        return origin.filename() == null ? origin.description() : of(origin.filename(), origin);
    }

    /** The same with another name for the file. */
    static String of(String file, ConfigOrigin origin) {
        return origin.lineNumber() > 0 ? file + ":" + origin.lineNumber() : file;
    }
}
