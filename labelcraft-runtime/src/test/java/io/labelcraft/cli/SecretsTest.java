package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.PostgresServer;
import io.labelcraft.ShortVideoLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password is nowhere but in its file. */
class SecretsTest {

    private static final String WRONG = "n0t-the-passw0rd";

    @TempDir
    private Path base;

    private ShortVideoCommands commands;

    @BeforeEach
    void writeProject() {
        commands = ShortVideoCommands.in(base);
    }

    private void settings(String url, String password) throws IOException {
        Files.writeString(base.resolve("password"), password + "\n");
        ShortVideoLog.writeSettings(
                base.resolve("labelcraft.conf"),
                "labelcraft.evaluation.fixed-labels = [WT]",
                "labelcraft.schedule.retry { attempts = 2, first-wait = 1ms }",
                "labelcraft.schedule.database { url = \"" + url + "\", user = " + PostgresServer.USER
                        + ", password-file = password }");
    }

    private void assertSecret(String password) throws IOException {
        assertThat(commands.out()).doesNotContain(password);
        assertThat(commands.err()).doesNotContain(password);
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("password"))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(password);
            }
        }
    }

    @Test
    void noCommandTellsItNorDoesAnyFile() throws Exception {
        try (PostgresServer server = PostgresServer.startOrSkip()) {
            String url = server.newSchema();
            settings(url, PostgresServer.PASSWORD);
            for (List<String> command : List.of(
                    List.of("schedule", "--once"),
                    List.of("runs"),
                    List.of("versions", "--verify"),
                    List.of("describe"),
                    List.of("validate"))) {
                int exit = commands.run(
                        command.get(0), command.subList(1, command.size()).toArray(String[]::new));
                assertThat(exit).as(command + commands.err()).isZero();
                assertSecret(PostgresServer.PASSWORD);
            }

            settings(url, WRONG);
            assertThat(commands.run("schedule", "--once")).isEqualTo(1);
            assertThat(commands.err()).contains("password authentication failed for user");
            assertSecret(WRONG);
        }
    }

    @Test
    void norDoesAServerThatCannotBeReached() throws IOException {
        settings("jdbc:postgresql://127.0.0.1:1/labels", WRONG);

        assertThat(commands.run("schedule", "--once")).isEqualTo(1);
        assertThat(commands.err()).containsOnlyOnce("labelcraft: ").contains("Connection to 127.0.0.1:1 refused");
        assertSecret(WRONG);
    }

    @Test
    void norDoesAFileDatabaseOfAnotherPassword() throws IOException {
        String url = "jdbc:h2:" + base.resolve("labels");
        settings(url, "the-first-passw0rd");
        assertThat(commands.run("runs")).as(commands.err()).isZero();
        settings(url, WRONG);

        assertThat(commands.run("schedule", "--once")).isEqualTo(1);
        assertThat(commands.err()).contains("Wrong user name or password");
        assertSecret(WRONG);
    }
}
