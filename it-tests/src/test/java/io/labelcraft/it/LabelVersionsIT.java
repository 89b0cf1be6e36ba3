package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels are published, looked at and exchanged by people. */
class LabelVersionsIT {

    @Test
    void aStoredVersionIsMadeCurrentByItsIdAndItsDamageIsFound() throws Exception {
        StandaloneProject project = StandaloneProject.withTinyLog("tiny", "label-versions");
        assertSucceeds(project.run("labelcraft:train labelcraft:publish"));
        String first = current(project);
        Path labels = project.file("target/labelcraft/tiny/labels.csv");
        List<String> lines = Files.readAllLines(labels);
        Files.write(labels, lines.subList(0, lines.size() - 1));
        assertSucceeds(project.run("labelcraft:publish"));
        String second = current(project);
        assertThat(second).isNotEqualTo(first);

        BuildResult byId = project.run("labelcraft:publish", "labelcraft.publish.version=" + first);
        assertSucceeds(byId);
        assertThat(byId.text()).contains("Version " + first + " is current.");
        assertThat(current(project)).isEqualTo(first);

        BuildResult mistyped = project.run("labelcraft:publish", "labelcraft.publish.version=" + first + "0");
        assertThat(mistyped.succeeded()).isFalse();
        assertThat(mistyped.failure()).contains("the nearest is " + first);

        Files.writeString(project.file("label-versions/tiny/versions/" + second + "/labels.csv"), "damaged");
        BuildResult verified = project.run("labelcraft:versions", "labelcraft.versions.verify=true");
        assertThat(verified.succeeded()).isFalse();
        assertThat(verified.text()).contains(second + ": labels.csv is not what was stored");
        assertThat(current(project)).isEqualTo(first);
    }

    private static String current(StandaloneProject project) throws Exception {
        return Files.readAllLines(project.file("label-versions/tiny/current")).get(0);
    }

    private static void assertSucceeds(BuildResult build) {
        assertThat(build.succeeded()).as(build.text()).isTrue();
    }
}
