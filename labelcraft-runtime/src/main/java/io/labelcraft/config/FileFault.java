package io.labelcraft.config;

import com.typesafe.config.ConfigException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;

/** Why a file cannot be understood, in words for whoever writes settings. */
record FileFault(ConfigException failure) {

    /** Begins advice on renaming the file to .properties, which is none here. */
    private static final String LIBRARY_ADVICE = " (if you intended ";

    /** What follows a comma begins a key, so that 0,003 ends after the 0. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("key '(\\d+)' may not be followed by.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    String describe() {
        if (failure instanceof ConfigException.IO && failure.getCause() != null) {
            return "cannot be read: " + failure.getCause().getMessage();
        }
        String reason = withoutOrigin();
        Matcher comma = DECIMAL_COMMA.matcher(reason);
        if (comma.matches()) {
            return "a comma before " + comma.group(1)
                    + ", here or in the line above, ends the value; write decimals with a" + " point, e.g. 0."
                    + comma.group(1);
        }
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
