package io.labelcraft.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.Objects;

/** Where a setting comes from, in words. */
final class Origin {

    private Origin() {}

    static String of(ConfigValue value) {
        return of(value.origin());
    }

    /** {@code file:line}, as compilers write it; a source that is no file describes itself. */
    static String of(ConfigOrigin origin) {
        String file = Objects.requireNonNullElse(origin.filename(), origin.description());
        return origin.filename() != null && origin.lineNumber() > 0 ? file + ":" + origin.lineNumber() : file;
    }
}
