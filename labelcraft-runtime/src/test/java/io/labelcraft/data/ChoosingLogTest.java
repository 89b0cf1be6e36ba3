package io.labelcraft.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.SmallLog;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChoosingLogTest {

    private final FeedbackTable whole = SmallLog.table(30, 40, 12, 1);
    private final FeedbackTable left = ChoosingLog.of(whole).table();

    @Test
    void hasNoTestRows() {
        assertThat(left.split().test()).isEmpty();
        assertThat(left.rows()).isEqualTo(whole.rows() - whole.split().test().length);
        assertThat(Arrays.stream(left.logRow()))
                .doesNotContainAnyElementsOf(Arrays.stream(whole.split().test())
                        .mapToObj(row -> whole.logRow()[row])
                        .toList());
    }

    @Test
    void rowsThatTrainOrSteerKeepAllTheirNumbersAndTheirOrder() {
        assertThat(at(left.split().train(), left.logRow()))
                .isEqualTo(at(whole.split().train(), whole.logRow()));
        assertThat(at(left.split().holdOut(), left.logRow()))
                .isEqualTo(at(whole.split().holdOut(), whole.logRow()));
        for (int row = 0; row < left.rows(); row++) {
            int before = (int) left.logRow()[row] - 1;
            assertThat(left.user()[row]).isEqualTo(whole.user()[before]);
            assertThat(left.item()[row]).isEqualTo(whole.item()[before]);
            assertThat(left.timeMillis()[row]).isEqualTo(whole.timeMillis()[before]);
            assertThat(left.itemFeatures().get("tag").codes()[row])
                    .isEqualTo(whole.itemFeatures().get("tag").codes()[before]);
            assertThat(left.feedback().get("watchTime")[row])
                    .isEqualTo(whole.feedback().get("watchTime")[before]);
            assertThat(left.itemDuration().orElseThrow()[row])
                    .isEqualTo(whole.itemDuration().orElseThrow()[before]);
        }
    }

    private static long[] at(int[] rows, long[] numbers) {
        return Arrays.stream(rows).mapToLong(row -> numbers[row]).toArray();
    }

    @Test
    void rowsThatBelongToNoPartAreGoneToo() {
        int[] train = Arrays.copyOfRange(whole.split().train(), 5, 100);
        FeedbackTable table = SmallLog.with(
                whole, new Split(train, whole.split().holdOut(), whole.split().test()));

        assertThat(ChoosingLog.of(table).table().rows())
                .isEqualTo(train.length + whole.split().holdOut().length);
    }
}
