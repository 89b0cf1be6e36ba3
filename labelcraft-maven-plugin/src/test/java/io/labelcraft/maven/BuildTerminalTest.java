package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildTerminalTest {

    private static final String ESCAPES = "\u001b\\[\\?7[lh]";

    private final StringWriter screen = new StringWriter();
    private final BuildTerminal terminal = new BuildTerminal(Optional.of(new PrintWriter(screen)));

    @Test
    void aRedrawCoversWhatWasDrawnBefore() {
        terminal.redraw("[##..] 50%");
        terminal.redraw("[###]");

        assertThat(drawn()).isEqualTo("[##..] 50%\r[###]     \r");
    }

    @Test
    void aNarrowTerminalCutsTheBarOffInsteadOfWrappingIt() {
        terminal.redraw("[##..] 50%");

        assertThat(screen).hasToString("\u001b[?7l[##..] 50%\u001b[?7h\r");
    }

    @Test
    void anOrdinaryLineIsPrintedOnceTheBarIsGone() {
        terminal.redraw("[##]");
        terminal.around(() -> screen.append("[INFO] line\n"));
        terminal.around(() -> screen.append("[INFO] another\n"));

        assertThat(drawn()).isEqualTo("[##]\r    \r[INFO] line\n[INFO] another\n");
    }

    @Test
    void withoutATerminalNothingIsDrawn() {
        BuildTerminal none = new BuildTerminal(Optional.empty());
        none.redraw("[##]");
        none.around(() -> screen.append("line"));

        assertThat(none.present()).isFalse();
        assertThat(screen).hasToString("line");
    }

    private String drawn() {
        return screen.toString().replaceAll(ESCAPES, "");
    }

    @Test
    void aDumbTerminalAndABuildServerDoNotRedraw() {
        assertThat(BuildTerminal.redraws(Map.of("TERM", "xterm"))).isTrue();
        assertThat(BuildTerminal.redraws(Map.of("TERM", "dumb"))).isFalse();
        assertThat(BuildTerminal.redraws(Map.of("CI", "true"))).isFalse();
    }
}
