package io.labelcraft.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * One section of the settings, read key by key. A fault is noted and reading goes on with a placeholder, so that all
 * faults come to light.
 */
final class Section {

    private static final int LONGEST_SHOWN = 80;

    private final Settings settings;
    private final String path;
    private final ConfigObject object;
    private final boolean faulty;

    private Section(Settings settings, String path, ConfigObject object, boolean faulty) {
        this.settings = settings;
        this.path = path;
        this.object = object;
        this.faulty = faulty;
    }

    static Section root(Settings settings) {
        return new Section(settings, "", settings.files().merged(), false);
    }

    /** A section inside this one, empty if it is missing. */
    Section section(String name) {
        String inner = path(name);
        settings.known().addSection(inner);
        ConfigValue value = object.get(name);
        if (value instanceof ConfigObject section) {
            return new Section(settings, inner, section, faulty);
        }
        boolean wrong = value != null && !isNull(value);
        if (wrong) {
            String hint = inner.equals(RunProperty.DATA.key()) ? "; the feedback log is " + inner + ".path" : "";
            faulty(value, inner, "a section { .. }" + hint);
        }
        return new Section(settings, inner, ConfigFactory.empty().root(), faulty || wrong);
    }

    /** The same, if the files have it and do not set it to null. */
    Optional<Section> findSection(String name) {
        if (has(name)) {
            return Optional.of(section(name));
        }
        settings.known().addKey(path(name));
        return Optional.empty();
    }

    /** Whether the files have a key or section at this path, below this section. */
    boolean has(String... names) {
        return object.toConfig().hasPath(ConfigUtil.joinPath(names));
    }

    /**
     * The sections inside this one by name, sorted: those that the generated config declares, unless a higher layer set
     * them to null, and those of the other layers that are accepted.
     */
    Map<String, Section> entries(Predicate<String> accepted) {
        Map<String, Section> entries = new LinkedHashMap<>();
        for (String name : new TreeSet<>(object.keySet())) {
            boolean declared = settings.files().generated().toConfig().hasPath(path(name));
            boolean removed = isNull(object.get(name));
            if (declared && removed) {
                settings.known().addKey(path(name));
            } else if (declared || accepted.test(name)) {
                entries.put(name, section(name));
            }
        }
        return entries;
    }

    /** A value that must be there. */
    <T> T get(String key, Type<T> type) {
        return value(key).map(value -> noted(key, read(value, path(key), type))).orElseGet(() -> {
            missing(key, type.expected());
            return type.placeholder();
        });
    }

    /** A value that may be missing. */
    <T> Optional<T> find(String key, Type<T> type) {
        return value(key).map(value -> noted(key, read(value, path(key), type)));
    }

    /** A text that is left out or empty where there is nothing to say. */
    Optional<String> findText(String key) {
        return find(key, Type.text()).filter(text -> !text.isEmpty());
    }

    /** A list that must be there. */
    <T> List<T> list(String key, Type<T> element) {
        Optional<List<T>> list = findList(key, element);
        if (list.isEmpty()) {
            missing(key, "a list, each " + element.expected());
        }
        return list.orElse(List.of());
    }

    /** A list, or a text with commas between the elements, which is easier to give on the command line. */
    <T> Optional<List<T>> findList(String key, Type<T> element) {
        return value(key).map(value -> noted(key, elements(value, path(key), element)));
    }

    private <T> List<T> elements(ConfigValue value, String keyPath, Type<T> type) {
        List<? extends ConfigValue> elements;
        if (value instanceof ConfigList list) {
            elements = list;
        } else if (value instanceof ConfigObject) {
            faulty(value, keyPath, "a list, each " + type.expected());
            return List.of();
        } else {
            elements = split(value);
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            values.add(read(elements.get(i), keyPath + "[" + i + "]", type));
        }
        return values;
    }

    private static List<? extends ConfigValue> split(ConfigValue value) {
        String text = Type.textOf(value).replaceAll("^\\[|]$", "");
        return Arrays.stream(StringUtils.split(text, ','))
                .map(String::strip)
                .map(element -> ConfigValueFactory.fromAnyRef(element).withOrigin(value.origin()))
                .toList();
    }

    private <T> T read(ConfigValue value, String keyPath, Type<T> type) {
        try {
            return type.read(value);
        } catch (RuntimeException e) {
            String nearest = Nearest.to(String.valueOf(value.unwrapped()), type.choices())
                    .map(choice -> "; the nearest is " + choice)
                    .orElse("");
            faulty(value, keyPath, type.expected() + nearest);
            return type.placeholder();
        }
    }

    private Optional<ConfigValue> value(String key) {
        settings.known().addKey(path(key));
        return settings.properties().use(path(key)).or(() -> Optional.ofNullable(object.get(key))
                .filter(value -> !isNull(value)));
    }

    private <T> T noted(String key, T value) {
        settings.note(path(key), value);
        return value;
    }

    private void missing(String key, String expected) {
        if (!faulty) {
            ConfigValue empty = object.get(key);
            settings.faults()
                    .add(
                            empty == null ? settings.files().generatedName() : Origin.of(empty),
                            path(key) + " is missing; expected " + expected);
        }
    }

    private void faulty(ConfigValue value, String keyPath, String expected) {
        String found = StringUtils.abbreviate(value.render(ConfigRenderOptions.concise()), LONGEST_SHOWN);
        settings.faults().add(Origin.of(value), keyPath + " is " + found + "; expected " + expected);
    }

    /** Notes something about the value at a key that is allowed but likely a mistake. */
    void doubt(String key, String what) {
        settings.doubts().add(where(List.of(key)), path(key) + " " + what);
    }

    /** Notes a fault of the value at a key. */
    void refuse(String key, String what) {
        settings.faults().add(where(List.of(key)), path(key) + " " + what);
    }

    /** Notes a fault of the section that lies in some of its keys. */
    void refuse(Collection<String> keys, String what) {
        if (!faulty) {
            settings.faults().add(where(keys), path + " " + what);
        }
    }

    private String where(Collection<String> keys) {
        String origins = keys.stream()
                .flatMap(key ->
                        settings.properties().use(path(key)).or(() -> Optional.ofNullable(object.get(key))).stream())
                .map(Origin::of)
                .distinct()
                .collect(Collectors.joining(" and "));
        if (!origins.isEmpty()) {
            return origins;
        }
        return object.origin().filename() == null ? settings.files().generatedName() : Origin.of(object);
    }

    private String path(String name) {
        return KnownKeys.join(path, name);
    }

    private static boolean isNull(ConfigValue value) {
        return value.valueType() == ConfigValueType.NULL;
    }
}
