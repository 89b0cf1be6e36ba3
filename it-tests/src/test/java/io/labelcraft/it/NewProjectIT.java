package io.labelcraft.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty folder and a log to learned labels. */
class NewProjectIT {
    private static final String INIT = "io.labelcraft:labelcraft-maven-plugin:0.1.0-SNAPSHOT:init";
    /** A user of the log has too few rows for the usual ones. */
    private static final String SHORT_LISTS = "labelcraft.evaluation.k=3";

    private StandaloneProject folder;

    @BeforeEach
    void makeAnEmptyFolder() throws Exception {
        folder = StandaloneProject.empty("new-project");
    }

    @Test
    void aLogBecomesAProjectThatTrains() throws Exception {
        TinyLog.write(folder.file("feedback.csv"));

        BuildResult init = folder.run(INIT, "labelcraft.data=feedback.csv", "labelcraft.model=tiny");
        assertThat(init.succeeded()).as(init.text()).isTrue();
        BuildResult validated = folder.run("process-classes", SHORT_LISTS);
        assertThat(validated.output()).anyMatch(line -> line.startsWith("[INFO] tiny: settings and log fit"));
        BuildResult train = folder.run("labelcraft:train", "labelcraft.training.epochs=2", SHORT_LISTS);

        assertThat(train.succeeded()).as(train.text()).isTrue();
        assertThat(folder.file("target/labelcraft/tiny/labels.csv")).isNotEmptyFile();
    }

    @Test
    void withoutALogItStartsFromTheRecordOfTheReadme() throws Exception {
        BuildResult init = folder.run(INIT, "labelcraft.init.folder=mine", "labelcraft.init.package=org.mine");
        assertThat(init.succeeded()).as(init.text()).isTrue();

        assertThat(folder.file("mine/src/main/java/org/mine/Impression.java")).isNotEmptyFile();
        BuildResult compile = folder.run("compile -f mine/pom.xml");
        assertThat(compile.succeeded()).as(compile.text()).isTrue();
    }

    @Test
    void nothingIsReplaced() throws Exception {
        Files.writeString(folder.file("labelcraft.conf"), "labelcraft.seed = 3");

        BuildResult init = folder.run(INIT);

        assertThat(init.succeeded()).as(init.text()).isFalse();
        assertThat(init.failure()).contains("labelcraft.conf");
        assertThat(folder.file("labelcraft.conf")).hasContent("labelcraft.seed = 3");
        assertThat(folder.file("pom.xml")).doesNotExist();
    }

    @Test
    void canBeSkipped() throws Exception {
        BuildResult init = folder.run(INIT, "labelcraft.skip=true");

        assertThat(init.succeeded()).as(init.text()).isTrue();
        assertThat(folder.file("pom.xml")).doesNotExist();
    }

    @Test
    void aNameThatIsNoPackageIsRefused() throws Exception {
        BuildResult init = folder.run(INIT, "labelcraft.init.package=1st.class");

        assertThat(init.succeeded()).as(init.text()).isFalse();
        assertThat(init.failure()).contains("1st.class");
        assertThat(folder.file("pom.xml")).doesNotExist();
    }
}
