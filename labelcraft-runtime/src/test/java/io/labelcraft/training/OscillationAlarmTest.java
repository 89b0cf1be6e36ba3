package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.labeling.LabelingInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OscillationAlarmTest {

    private static final int[] ROWS = {0, 1, 2, 3};
    private static final double[] RISING = {1, 2, 3, 4};
    private static final double[] FALLING = {4, 3, 2, 1};
    private static final double[] UNRELATED = {1, -1, -1, 1};

    private final List<Progress.Event> events = new ArrayList<>();
    private final OscillationAlarm alarm =
            new OscillationAlarm(new LabelingInputs(Map.of("watchTime log", RISING)), "search", events::add);

    @Test
    void tellsWhenAStrongCorrelationChangesItsSign() {
        alarm.look(0, ROWS, RISING);
        alarm.look(100, ROWS, FALLING);
        assertThat(events).singleElement().isEqualTo(new Progress.Oscillation("search", "watchTime log", 100, 1, -1));
    }

    @Test
    void remembersTheLastStrongCorrelationAcrossWeakOnes() {
        alarm.look(0, ROWS, RISING);
        alarm.look(100, ROWS, UNRELATED);
        assertThat(events).isEmpty();
        alarm.look(200, ROWS, FALLING);
        assertThat(events).hasSize(1);
    }

    @Test
    void isSilentAboutConstantLabels() {
        alarm.look(0, ROWS, RISING);
        alarm.look(100, ROWS, new double[] {1, 1, 1, 1});
        alarm.look(200, ROWS, RISING);
        assertThat(events).isEmpty();
    }

    @Test
    void aBatchOfOneRowSaysNothing() {
        alarm.look(0, new int[] {2}, new double[] {3});
        assertThat(events).isEmpty();
    }

    @Test
    void looksEveryHundredSteps() {
        assertThat(alarm.due(0)).isTrue();
        assertThat(alarm.due(99)).isFalse();
        assertThat(alarm.due(200)).isTrue();
    }
}
