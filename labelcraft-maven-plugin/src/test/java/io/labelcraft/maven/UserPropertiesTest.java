package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class UserPropertiesTest {

    @Test
    void winOverTheConfigurationInThePom() throws Exception {
        UserProperties properties =
                of(Map.of("labelcraft.model", "live", "labelcraft.force", "false", "labelcraft.threads", "4"));

        assertThat(properties.text("labelcraft.model", "short-video")).isEqualTo("live");
        assertThat(properties.flag("labelcraft.force", true)).isFalse();
        assertThat(properties.count("labelcraft.threads", 2)).isEqualTo(4);
    }

    @Test
    void leaveTheConfigurationAloneWhereTheyAreSilent() throws Exception {
        UserProperties properties = of(Map.of());

        assertThat(properties.text("labelcraft.model", "short-video")).isEqualTo("short-video");
        assertThat(properties.text("labelcraft.model", null)).isNull();
        assertThat(properties.flag("labelcraft.force", true)).isTrue();
        assertThat(properties.count("labelcraft.threads", 2)).isEqualTo(2);
    }

    @Test
    void areHandedOnWithTheirExactValuesAndWithoutTheRestOfTheCommandLine() {
        UserProperties properties = of(Map.of(
                "labelcraft.data.filter", " tag = \"pop song\" ",
                "labelcraft.training.epochs", "3",
                "skipTests", "true"));

        assertThat(properties.all())
                .isEqualTo(Map.of(
                        "labelcraft.data.filter", " tag = \"pop song\" ",
                        "labelcraft.training.epochs", "3"));
    }

    @Test
    void aFlagThatIsNeitherTrueNorFalseIsRefused() {
        assertThatThrownBy(() -> of(Map.of("labelcraft.force", "yes")).flag("labelcraft.force", false))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.force is 'yes', expected true or false.");
    }

    @Test
    void aCountBelowOneAndOneThatIsNoNumberAreRefused() {
        assertThatThrownBy(() -> of(Map.of("labelcraft.threads", "two")).count("labelcraft.threads", 2))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("labelcraft.threads is 'two', expected a whole number of at least 1.");
        assertThatThrownBy(() -> of(Map.of()).count("labelcraft.threads", 0))
                .hasMessage("labelcraft.threads is '0', expected a whole number of at least 1.");
    }

    private static UserProperties of(Map<String, String> commandLine) {
        Properties properties = new Properties();
        properties.putAll(commandLine);
        return new UserProperties(properties);
    }
}
