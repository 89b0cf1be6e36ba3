package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A project whose dependency management would break the engine, if the engine listened to it. */
class DependencyManagementIT {
    private static final String LOWERED_VERSIONS =
            """
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.apache.commons</groupId>
                    <artifactId>commons-lang3</artifactId>
                    <version>3.1</version>
                  </dependency>
                  <dependency>
                    <groupId>com.google.guava</groupId>
                    <artifactId>guava</artifactId>
                    <version>18.0</version>
                  </dependency>
                  <dependency>
                    <groupId>org.quartz-scheduler</groupId>
                    <artifactId>quartz</artifactId>
                    <version>2.2.1</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>

            """;

    @Test
    void aProjectThatLowersTheEnginesDependenciesStillTrains() throws Exception {
        StandaloneProject project = StandaloneProject.copyOf("short-video", "dependency-management");
        project.replace("pom.xml", "  <dependencies>\n", LOWERED_VERSIONS + "  <dependencies>\n");

        BuildResult build = project.run("labelcraft:train", SmallRun.PROPERTIES);

        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(project.file("target/labelcraft/short-video/labels.csv")).isNotEmptyFile();
    }
}
