package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PomSettingsTest {

    @Test
    void areThePropertiesOfTheProjectWithThePrefix() {
        assertThat(settings(Map.of("labelcraft.training.epochs", "8", "maven.compiler.release", "17"), null, null))
                .isEqualTo(Map.of("labelcraft.training.epochs", "8"));
    }

    @Test
    void leaveOutWhatSaysHowAGoalIsRunAndTheVersionsOfArtefacts() {
        assertThat(settings(
                        Map.of(
                                "labelcraft.heap", "4g",
                                "labelcraft.recommend.users", "17",
                                "labelcraft.version", "0.1.0",
                                "labelcraft.plugin.version", "0.1.0"),
                        null,
                        null))
                .isEmpty();
    }

    @Test
    void takeTheSettingsOfTheGoalBeforeThePropertiesOfTheProject() {
        assertThat(settings(
                        Map.of("labelcraft.training.epochs", "8", "labelcraft.seed", "2"),
                        Map.of("training.epochs", "9"),
                        null))
                .isEqualTo(Map.of("labelcraft.training.epochs", "9", "labelcraft.seed", "2"));
    }

    @Test
    void readAnEmptyElementAsAnEmptyText() {
        Map<String, String> configured = new HashMap<>();
        configured.put("data.filter", null);

        assertThat(settings(Map.of(), configured, null)).isEqualTo(Map.of("labelcraft.data.filter", ""));
    }

    @Test
    void holdTheConfiguredLogUnderTheNameOfItsSetting() {
        assertThat(settings(Map.of(), null, "feedback.csv")).isEqualTo(Map.of("labelcraft.data.path", "feedback.csv"));
    }

    private static Map<String, String> settings(
            Map<String, String> ofProject, Map<String, String> configured, String data) {
        Properties properties = new Properties();
        properties.putAll(ofProject);
        return PomSettings.of(properties, configured, data).values();
    }
}
