package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ConfigurationCheckTest {

    private static final String KEY = "io.labelcraft:labelcraft-maven-plugin";

    @Test
    void whatSomeGoalKnowsPasses() {
        assertThatCode(() -> check("<configuration><heap>4g</heap><scheduleOnce>true</scheduleOnce></configuration>"))
                .doesNotThrowAnyException();
    }

    @Test
    void aProjectThatDoesNotNameThePluginPasses() {
        assertThatCode(() -> ConfigurationCheck.of(OwnDescriptor.read()).check(new MavenProject(new Model()), KEY))
                .doesNotThrowAnyException();
    }

    @Test
    void aTypingErrorIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> check("<configuration><treads>2</treads></configuration>"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("<treads>, which no goal knows (did you mean <threads>?)");
    }

    @Test
    void soIsOneInAnExecution() {
        assertThatThrownBy(() -> check("<executions><execution><configuration><modle>live</modle></configuration>"
                        + "</execution></executions>"))
                .hasMessageContaining("<modle>, which no goal knows (did you mean <model>?)");
    }

    @Test
    void aSettingInTheWrongPlaceIsToldWhereItBelongs() {
        assertThatThrownBy(() -> check("<configuration><evaluation.resamples>9</evaluation.resamples></configuration>"))
                .hasMessageContaining("<evaluation.resamples>, which no goal knows (known are ")
                .hasMessageEndingWith("Settings of the model go into labelcraft.conf, or into <settings> there.");
    }

    private static void check(String pluginContent) throws Exception {
        String pom =
                """
                <project>
                  <build><plugins><plugin>
                    <groupId>io.labelcraft</groupId>
                    <artifactId>labelcraft-maven-plugin</artifactId>
                    %s
                  </plugin></plugins></build>
                </project>"""
                        .formatted(pluginContent);
        Model model = new MavenXpp3Reader().read(new StringReader(pom));
        ConfigurationCheck.of(OwnDescriptor.read()).check(new MavenProject(model), KEY);
    }
}
