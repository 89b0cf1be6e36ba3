package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.nn.TensorEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final TensorEngine ENGINE = new TensorEngine("CpuBackend", "1");
    private static final double[] WORKED_OUT = {1.5, Double.NaN, -0.0};

    @TempDir
    private Path folder;

    private final List<Progress.Event> events = new ArrayList<>();

    private Checkpoints checkpoints(String key, boolean resume) {
        return Checkpoints.in(folder.resolve("checkpoints"), key, ENGINE, resume);
    }

    private double[] numbers(Checkpoints checkpoints, double... ifWorkedOutNow) {
        return checkpoints.numbers("scores", 3, events::add, () -> ifWorkedOutNow);
    }

    @Test
    void numbersOfAnInterruptedRunAreNotWorkedOutAgain() {
        numbers(checkpoints("key", false), WORKED_OUT);

        assertThat(numbers(checkpoints("key", true), 7)).isEqualTo(WORKED_OUT);
        assertThat(events).containsExactly(new Progress.TrainedBefore("scores"), new Progress.Skipped(3));
    }

    @Test
    void theyAreWhereTheRunIsNotToBeResumed() {
        numbers(checkpoints("key", false), WORKED_OUT);

        assertThat(numbers(checkpoints("key", false), 7)).containsExactly(7);
        assertThat(numbers(Checkpoints.none(), 8)).containsExactly(8);
        assertThat(events).isEmpty();
    }

    @Test
    void theyAreWhereTheRunWasAnotherOne() {
        numbers(checkpoints("key", false), WORKED_OUT);

        assertThat(numbers(checkpoints("another key", true), 7)).containsExactly(7);
        assertThat(events).doesNotContain(new Progress.TrainedBefore("scores"));
    }

    @Test
    void numbersThatWereDamagedAreWorkedOutAgain() throws Exception {
        numbers(checkpoints("key", false), WORKED_OUT);
        Path file = folder.resolve("checkpoints/scores.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20]++;
        Files.write(file, bytes);

        assertThat(numbers(checkpoints("key", true), 7)).containsExactly(7);
        assertThat(numbers(checkpoints("key", true), 8)).containsExactly(7);
    }
}
