package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorLinesTest {

    private final List<String> warnings = new ArrayList<>();
    private final ErrorLines errors = new ErrorLines(warnings::add);

    private void hear(String... lines) {
        List.of(lines).forEach(errors);
    }

    @Test
    void keepsTheSentenceWithTheIndentedLinesThatFollowIt() {
        hear("a library's warning", "labelcraft: The settings have 2 faults:", "  a.conf: 1: one", "  a.conf: 2: two");
        assertThat(errors.sentence())
                .hasValue(String.join(
                        System.lineSeparator(), "The settings have 2 faults:", "  a.conf: 1: one", "  a.conf: 2: two"));
        assertThat(warnings).containsExactly("a library's warning");
    }

    @Test
    void keepsTheLastSentenceOnly() {
        hear("labelcraft: tonight failed", "  a detail", "labelcraft: tomorrow failed");
        assertThat(errors.sentence()).hasValue("tomorrow failed");
        assertThat(warnings).containsExactly("tonight failed" + System.lineSeparator() + "  a detail");
    }

    @Test
    void aWarningNeedNotSaySoTwice() {
        hear("warning: odd", "WARN odder");
        assertThat(warnings).containsExactly("odd", "WARN odder");
    }

    @Test
    void indentedLinesBeforeASentenceAreWarnings() {
        hear("  at some.Library");
        assertThat(errors.sentence()).isEmpty();
        assertThat(warnings).containsExactly("  at some.Library");
    }
}
