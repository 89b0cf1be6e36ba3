package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.training.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter out = new StringWriter();
    private final ConsoleProgress progress = new ConsoleProgress(new PrintWriter(out));

    @Test
    void aRunWithoutUsableCheckpointsStartsAtTheBeginning() {
        progress.on(new Progress.CheckpointsIgnored("there is none in here"));
        assertThat(out.toString().lines())
                .containsExactly("No checkpoint to go on from: there is none in here. Starts at the beginning.");
    }

    @Test
    void ofADamagedCheckpointItsStageIsNamed() {
        progress.on(new Progress.StageRepeated("WT", "WT.bin is damaged"));
        assertThat(out.toString().lines()).containsExactly("WT         starts again: WT.bin is damaged.");
    }
}
