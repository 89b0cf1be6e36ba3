package io.labelcraft.report;

import com.typesafe.config.ConfigUtil;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as the lines of {@code labelcraft.conf} that make them. */
final class SettingLines {

    /** Numbers, names and truth values need no quotes; a list keeps its brackets. */
    private static final String UNQUOTED = "[\\w.-]+|\\[.*]";

    private SettingLines() {}

    static String of(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + value(setting.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String value(String text) {
        return text.matches(UNQUOTED) ? text : ConfigUtil.quoteString(text);
    }
}
