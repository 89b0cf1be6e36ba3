package io.labelcraft.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.labelcraft.Golden;
import io.labelcraft.UserException;
import io.labelcraft.config.ScalingSpec;
import io.labelcraft.scaling.EqualFrequencyGroups;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedLabelGoldenTest {

    private final JsonNode golden = Golden.read("labels.json");
    private final double[] watch = Golden.doubles(golden.get("watch"));
    private final double[] duration = Golden.doubles(golden.get("duration"));
    private final int[] rows = IntStream.range(0, watch.length).toArray();
    private final WatchFeedback feedback = new WatchFeedback(
            Optional.of(watch),
            Optional.of(duration),
            Optional.of(Golden.doubles(golden.get("explicit"))),
            rows,
            new ScalingSpec(0.8, 0.2),
            5);

    @ParameterizedTest
    @CsvSource({"WT, WT", "EF, EF", "PC, PC", "PCR, PCR", "D2Q, D2Q_mid", "DVR, WTG"})
    void equalsTheGoldenLabels(String label, String column) {
        double[] labels = FixedLabels.heads(label).get(0).labels(feedback);
        double[] expected = Golden.doubles(golden.get(column));
        assertThat(labels).hasSameSizeAs(expected);
        for (int row = 0; row < expected.length; row++) {
            assertThat(labels[row]).as("row %d", row).isCloseTo(expected[row], within(1e-9));
        }
    }

    @Test
    void groupsEqualTheGoldenGroups() {
        assertThat(EqualFrequencyGroups.fit(duration, rows, 5).groups(duration))
                .containsExactly(Golden.ints(golden.get("group")));
    }

    @Test
    void aSumOfLabelsHasOneHeadForEach() {
        assertThat(FixedLabels.heads("WT+EF")).extracting(FixedLabel::name).containsExactly("WT", "EF");
    }

    @Test
    void anUnknownLabelIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> FixedLabels.heads("WT+WTG"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'WTG'")
                .hasMessageContaining("WT, EF, PC, PCR, D2Q, DVR");
    }

    @Test
    void aLabelWithoutItsColumnsIsNotComputable() {
        WatchFeedback withoutDuration = new WatchFeedback(
                Optional.of(watch), Optional.empty(), Optional.empty(), rows, new ScalingSpec(0.8, 0.2), 5);
        assertThat(FixedLabels.computable("WT", withoutDuration)).isTrue();
        assertThat(FixedLabels.computable("PCR", withoutDuration)).isFalse();
        assertThat(FixedLabels.computable("WT+EF", withoutDuration)).isFalse();
    }
}
