package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ShortVideoLog;
import io.labelcraft.run.Version;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int init(String... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "init";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LabelCraft.run(all, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aProjectForALogHasThisVersionAndEndsWithTheNextCommand() {
        Path log = folder.resolve("feedback.csv");
        ShortVideoLog.write(log);
        Path project = folder.resolve("My Shop");
        assertThat(init("--folder", project.toString(), "--data", log.toString(), "--package", "com.example.shop"))
                .isZero();
        assertThat(err()).isEmpty();
        assertThat(out())
                .contains("watch_time  @WatchTime")
                .endsWith("  mvn labelcraft:train" + System.lineSeparator());
        assertThat(project.resolve("pom.xml"))
                .content()
                .contains("<labelcraft.version>" + Version.current() + "</labelcraft.version>")
                .contains("<artifactId>my-shop</artifactId>");
        assertThat(project.resolve("src/main/java/com/example/shop/Impression.java"))
                .content()
                .contains("name = \"my-shop\"");
    }

    @Test
    void aSecondProjectInTheSameFolderIsRefused() {
        assertThat(init("--folder", folder.toString(), "--model", "shop")).isZero();
        assertThat(init("--folder", folder.toString(), "--model", "shop")).isEqualTo(1);
        assertThat(err()).startsWith("labelcraft: ").contains("pom.xml", ".gitignore", "Nothing was written");
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void withoutAFolderItIsWrongUsage() {
        assertThat(init("--model", "shop")).isEqualTo(2);
        assertThat(err()).contains("--folder");
    }
}
