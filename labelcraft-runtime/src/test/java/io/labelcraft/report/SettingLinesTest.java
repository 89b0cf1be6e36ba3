package io.labelcraft.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingLinesTest {

    @Test
    void areWhatTheFileAndTheCommandTake() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("labelcraft.objectives.usage.weight", "2");
        settings.put("labelcraft.recipe", "paper");

        assertThat(new SettingLines(settings).forFile())
                .isEqualTo("labelcraft.objectives.usage.weight = 2\nlabelcraft.recipe = paper");
        assertThat(new SettingLines(settings).forCommand())
                .isEqualTo("-Dlabelcraft.objectives.usage.weight=2\n-Dlabelcraft.recipe=paper");
    }

    @Test
    void quoteWhatTheFileWouldTakeForSyntax() {
        String text = "a=\"b\" # {c}\\";

        assertThat(ConfigFactory.parseString(new SettingLines(Map.of("labelcraft.data.filter", text)).forFile())
                        .getString("labelcraft.data.filter"))
                .isEqualTo(text);
    }
}
