package io.labelcraft.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewProjectPageTest {

    @ParameterizedTest
    @EnumSource
    void theNamesOnThePageAreKnown(Role role) throws IOException {
        Pattern row = Pattern.compile("\\| `@" + role.annotation() + "` \\| ([^|.]*)");
        String names = row.matcher(Files.readString(Path.of("../docs/new-project.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.contains(" ")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(role.names()).contains(name));
    }
}
