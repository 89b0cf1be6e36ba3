package io.labelcraft.config;

import com.typesafe.config.ConfigException;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/** Why a file cannot be understood, in words for whoever writes settings. */
record FileFault(ConfigException failure) {

    /** Begins advice on renaming the file to .properties, which is none here. */
    private static final String LIBRARY_ADVICE = " (if you intended ";

    String describe() {
        if (failure instanceof ConfigException.IO && failure.getCause() != null) {
            return "cannot be read: " + failure.getCause().getMessage();
        }
        String reason = withoutOrigin();
        if (failure instanceof ConfigException.UnresolvedSubstitution) {
            return StringUtils.uncapitalize(reason)
                    + ", which is neither a setting nor an environment variable; correct the name or define it";
        }
        if (reason.endsWith("end of file") && !reason.startsWith("Key ")) {
            return "the file ends inside of a section or list; close it with } or ]";
        }
        if (reason.contains(LIBRARY_ADVICE)) {
            return StringUtils.uncapitalize(StringUtils.substringBefore(reason, LIBRARY_ADVICE))
                    + "; expected one key = value on each line, every brace with its other half, and double quotes around text"
                    + " with characters such as : = + { }";
        }
        if (reason.startsWith("Key ")) {
            return reason + "; expected = and a value";
        }
        return reason;
    }

    private String withoutOrigin() {
        String message = failure.getMessage();
        return failure.origin() == null
                ? message
                : Strings.CS.removeStart(message, failure.origin().description() + ": ");
    }
}
