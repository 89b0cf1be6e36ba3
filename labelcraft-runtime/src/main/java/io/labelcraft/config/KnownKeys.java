package io.labelcraft.config;

import com.google.common.collect.Sets;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keys and sections that reading has asked for: whatever else a file holds, nobody would look at. */
final class KnownKeys {

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> sections = new TreeSet<>();

    void addKey(String path) {
        keys.add(path);
    }

    void addSection(String path) {
        sections.add(path);
    }

    /** Reports every key in the file that is not known; of an unknown section the section alone. */
    void refuseOthers(ConfigObject file, Faults faults) {
        refuseOthers(file, "", faults);
    }

    private void refuseOthers(ConfigObject object, String path, Faults faults) {
        new TreeMap<>(object).forEach((key, value) -> {
            String inner = join(path, key);
            if (sections.contains(inner)) {
                if (value instanceof ConfigObject section) {
                    refuseOthers(section, inner, faults);
                }
            } else if (!keys.contains(inner)) {
                faults.add(Origin.of(value), unknown(inner, Sets.union(keys, sections)));
            }
        });
    }

    /** Reports a property, of the system or the POM, that is not known. */
    void refuseProperty(String name, ConfigValue value, Faults faults) {
        if (sections.contains(name)) {
            String example = Nearest.to(name, keysIn(name)).orElseThrow();
            faults.add(
                    Origin.of(value),
                    name + " is a section; give its keys one by one by their whole names, such as " + example);
            return;
        }
        Set<String> candidates = Sets.union(keys, Set.copyOf(RunProperty.keys()));
        faults.add(Origin.of(value), unknown(name, candidates));
    }

    private List<String> keysIn(String section) {
        return keys.stream().filter(key -> key.startsWith(section + ".")).toList();
    }

    /** A known key of the same last name is meant more likely than one that looks alike in other sections. */
    private static String unknown(String path, Collection<String> candidates) {
        List<String> sameName = candidates.stream()
                .filter(candidate -> lastName(candidate).equals(lastName(path)))
                .toList();
        return path + " is not a known key"
                + Nearest.to(path, sameName.isEmpty() ? candidates : sameName)
                        .map(nearest -> "; the nearest is " + nearest)
                        .orElse("");
    }

    static String join(String path, String key) {
        String quoted = ConfigUtil.joinPath(key);
        return path.isEmpty() ? quoted : path + "." + quoted;
    }

    private static String lastName(String path) {
        List<String> names = ConfigUtil.splitPath(path);
        return names.get(names.size() - 1);
    }
}
