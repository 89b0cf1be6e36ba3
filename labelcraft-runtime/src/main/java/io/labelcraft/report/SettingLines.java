package io.labelcraft.report;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Settings as one writes them, a line each.
 *
 * @param settings by key, with the values that system properties of these names would have
 */
record SettingLines(Map<String, String> settings) {

    /** What {@code labelcraft.conf} takes without quotes. */
    private static final String PLAIN = "[\\w.-]+|\\[.*]";

    /** As in {@code labelcraft.objectives.usage.weight = 2}. */
    String forFile() {
        return lines(setting -> setting.getKey() + " = " + quoted(setting.getValue()));
    }

    /** As in {@code -Dlabelcraft.objectives.usage.weight=2}. */
    String forCommand() {
        return lines(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
    }

    private String lines(Function<Map.Entry<String, String>, String> line) {
        return settings.entrySet().stream().map(line).collect(Collectors.joining("\n"));
    }

    private static String quoted(String text) {
        return text.matches(PLAIN) ? text : TextNode.valueOf(text).toString();
    }
}
