package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dupdate.docs=true} to bring the page up to date. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String BEGIN = "<!-- from reference.conf: edit the comments there -->\n";
    private static final String END = "<!-- end of reference.conf -->\n";

    @Test
    void theTablesOfThePageAreTheCommentsOfReferenceConf() throws IOException {
        String page = Files.readString(PAGE);
        String expected = withTables(page);
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page)
                .as("docs/configuration.md; -Dupdate.docs=true writes the expected text")
                .isEqualTo(expected);
    }

    @Test
    void thePageExplainsTheKeysOfGeneratedConfigs() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page)
                .contains(List.of(
                        "`model`",
                        "`source`",
                        "`log.user.column`",
                        "`log.item.column`",
                        "`log.time.unit`",
                        "`log.item-duration.clip`",
                        "`log.watch-time`",
                        "`log.feedback.<field>.explicit`",
                        "`log.item-features.<field>.separator`",
                        "`log.user-features.<field>.column`",
                        "`objectives.<name>.weight`"));
    }

    private static String withTables(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).as("the marks around the tables").isGreaterThanOrEqualTo(begin);
        return page.substring(0, begin) + tables() + page.substring(end);
    }

    private static String tables() {
        List<ReferenceKey> keys = ReferenceKey.all();
        return keys.stream()
                .map(ReferenceKey::section)
                .distinct()
                .map(section -> table(
                        section,
                        keys.stream()
                                .filter(key -> key.section().equals(section))
                                .toList()))
                .collect(Collectors.joining());
    }

    private static String table(String section, List<ReferenceKey> keys) {
        String title = section.isEmpty()
                ? "\n### Top level\n"
                : "\n### `" + section + "`\n\n" + ReferenceKey.commentOfSection(section) + "\n";
        return title
                + "\n| Key | Default | With `recipe = paper` | Meaning |\n|---|---|---|---|\n"
                + keys.stream().map(ConfigurationPageTest::row).collect(Collectors.joining());
    }

    private static String row(ReferenceKey key) {
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        key.path(),
                        key.defaultValue(),
                        key.paperValue().map(value -> "`" + value + "`").orElse(""),
                        key.comment());
    }
}
