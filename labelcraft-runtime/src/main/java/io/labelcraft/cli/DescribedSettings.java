package io.labelcraft.cli;

import io.labelcraft.config.EffectiveSetting;
import io.labelcraft.config.SettingLayer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/**
 * Settings as lines that may stand in {@code labelcraft.conf}, each with its origin as a comment: what the user has set comes
 * first, and the defaults last.
 *
 * @param settings sorted by key
 */
record DescribedSettings(List<EffectiveSetting> settings) {

    /** So that one long value does not push all comments out of sight. */
    private static final int WIDEST = 60;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + model() + ": every line may stand in labelcraft.conf");
        add("Set by you", EnumSet.of(SettingLayer.COMMAND_LINE, SettingLayer.POM, SettingLayer.USER_FILE), lines);
        add("From the annotated class", EnumSet.of(SettingLayer.GENERATED), lines);
        add("From the recipe", EnumSet.of(SettingLayer.RECIPE), lines);
        add("Defaults", EnumSet.of(SettingLayer.DEFAULT), lines);
        return lines;
    }

    private String model() {
        return settings.stream()
                .filter(setting -> setting.key().equals("labelcraft.model"))
                .map(setting -> StringUtils.strip(setting.value(), "\""))
                .findFirst()
                .orElseThrow();
    }

    private void add(String title, Set<SettingLayer> layers, List<String> lines) {
        List<EffectiveSetting> ofGroup = settings.stream()
                .filter(setting -> layers.contains(setting.layer()))
                .toList();
        if (ofGroup.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("# " + title);
        int width = ofGroup.stream()
                .mapToInt(setting -> assignment(setting).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        ofGroup.forEach(
                setting -> lines.add(StringUtils.rightPad(assignment(setting), width) + "  # " + setting.origin()));
    }

    private static String assignment(EffectiveSetting setting) {
        return setting.key() + " = " + setting.value();
    }
}
