package io.labelcraft.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A setting that is not what it was.
 *
 * @param key without the prefix {@code labelcraft.}, e.g. {@code training.epochs}
 * @param earlier its value as HOCON has it; empty if it had none
 * @param now the same; empty if it has none any more
 */
public record SettingChange(String key, Optional<String> earlier, Optional<String> now) {

    private static final String ROOT = "labelcraft";

    /**
     * All changes, by key.
     *
     * @param earlier {@link ModelSpec#effective()} of an earlier run; what cannot be understood has no changes
     * @param now the same of this run
     */
    public static List<SettingChange> between(String earlier, String now) {
        try {
            Map<String, String> before = values(earlier);
            Map<String, String> after = values(now);
            TreeSet<String> keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            return keys.stream()
                    .map(key -> new SettingChange(
                            key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                    .filter(change -> !change.earlier().equals(change.now()))
                    .toList();
        } catch (ConfigException e) {
            return List.of();
        }
    }

    private static Map<String, String> values(String hocon) {
        Map<String, String> values = new TreeMap<>();
        Config config = ConfigFactory.parseString(hocon);
        if (config.hasPath(ROOT)) {
            for (Map.Entry<String, ConfigValue> entry : config.getConfig(ROOT).entrySet()) {
                values.put(entry.getKey(), entry.getValue().render(ConfigRenderOptions.concise()));
            }
        }
        return values;
    }

    /** E.g. {@code training.epochs was 6 and is 8}. */
    public String describe() {
        if (earlier.isEmpty()) {
            return key + " is " + now.orElseThrow() + " and had no value";
        }
        return key + " was " + earlier.get()
                + now.map(value -> " and is " + value).orElse(" and has no value now");
    }
}
