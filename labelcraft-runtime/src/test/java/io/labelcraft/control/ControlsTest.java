package io.labelcraft.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private final FeedbackTable table = SmallLog.table(30, 40, 12, 1);
    private final int[] rows = table.split().test();

    private double[] scores(String name, long seed) {
        return Controls.all(seed).stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow()
                .scores(table, rows);
    }

    @Test
    void everyComparisonHasTheSameFour() {
        assertThat(Controls.all(1))
                .extracting(Control::name)
                .containsExactly("random", "constant", "duration", "popularity");
    }

    @Test
    void aRandomOrderIsThatOfItsSeed() {
        assertThat(scores("random", 1)).hasSameSizeAs(rows).isEqualTo(scores("random", 1));
        assertThat(scores("random", 2)).isNotEqualTo(scores("random", 1));
        assertThat(Arrays.stream(scores("random", 1)).distinct().count()).isEqualTo(rows.length);
    }

    @Test
    void constantScoresAreAllTheSame() {
        assertThat(scores("constant", 1)).hasSameSizeAs(rows).containsOnly(0);
    }

    @Test
    void theLongestItemHasTheHighestScore() {
        double[] duration = table.itemDuration().orElseThrow();
        assertThat(scores("duration", 1))
                .isEqualTo(Arrays.stream(rows).mapToDouble(row -> duration[row]).toArray());
    }

    @Test
    void popularItemsAreThoseWithManyTrainingRows() {
        double[] expected = IntStream.of(rows)
                .mapToDouble(row -> IntStream.of(table.split().train())
                        .filter(other -> table.item()[other] == table.item()[row])
                        .count())
                .toArray();
        assertThat(scores("popularity", 1)).isEqualTo(expected);
    }
}
