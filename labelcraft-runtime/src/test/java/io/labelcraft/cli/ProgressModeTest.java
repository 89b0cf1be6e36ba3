package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressModeTest {

    @Test
    void aTerminalGetsABar() {
        assertThat(ProgressMode.suited(true, Map.of("TERM", "xterm"))).isEqualTo(ProgressMode.BAR);
    }

    @Test
    void aPipeADumbTerminalAndABuildServerGetLines() {
        assertThat(ProgressMode.suited(false, Map.of("TERM", "xterm"))).isEqualTo(ProgressMode.PLAIN);
        assertThat(ProgressMode.suited(true, Map.of("TERM", "dumb"))).isEqualTo(ProgressMode.PLAIN);
        assertThat(ProgressMode.suited(true, Map.of("TERM", "xterm", "CI", "true")))
                .isEqualTo(ProgressMode.PLAIN);
    }
}
