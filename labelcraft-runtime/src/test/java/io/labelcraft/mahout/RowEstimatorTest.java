package io.labelcraft.mahout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.SmallLog;
import io.labelcraft.config.MahoutSpec;
import io.labelcraft.config.MahoutSpec.Combine;
import io.labelcraft.config.MahoutSpec.Kind;
import io.labelcraft.data.FeedbackTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thirty users with twelve rows each that are known, and as many that are not. */
class RowEstimatorTest {

    private static final long SEED = 3;

    private final FeedbackTable table = SmallLog.table(30, 20, 12, 1);
    private final int[] known = table.split().train();
    private final int[] rows = table.split().test();
    private final double[] labels = labels();

    /** Even users love even items. */
    private double[] labels() {
        double[] all = new double[table.rows()];
        Arrays.setAll(all, row -> loves(row) ? 0.9 : 0.1);
        return all;
    }

    private boolean loves(int row) {
        return table.user()[row] % 2 == table.item()[row] % 2;
    }

    private double[] estimates(Kind kind, int[] knownRows, double[] ofRows) {
        return new RowEstimator(table, knownRows).estimates(new MahoutSpec(kind, Combine.MEAN), ofRows, rows, SEED);
    }

    @ParameterizedTest
    @EnumSource
    void whatAUserLovesIsEstimatedHigher(Kind kind) {
        double[] estimates = estimates(kind, known, labels);

        assertThat(mean(estimates, true)).isGreaterThan(mean(estimates, false) + 0.3);
    }

    private double mean(double[] estimates, boolean loved) {
        return IntStream.range(0, rows.length)
                .filter(i -> loves(rows[i]) == loved && !Double.isNaN(estimates[i]))
                .mapToDouble(i -> estimates[i])
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void labelsOfOtherRowsAreNeverSeen(Kind kind) {
        double[] changed = labels.clone();
        IntStream.range(known.length, table.rows()).forEach(row -> changed[row] = Double.NaN);

        assertThat(estimates(kind, known, changed)).isEqualTo(estimates(kind, known, labels));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoEstimateForUsersAndItemsWithoutAKnownRow(Kind kind) {
        int user = table.user()[rows[0]];
        int item = table.item()[rows[1]];
        int[] fewer = Arrays.stream(known)
                .filter(row -> table.user()[row] != user && table.item()[row] != item)
                .toArray();

        double[] estimates = estimates(kind, fewer, labels);

        for (int i = 0; i < rows.length; i++) {
            if (table.user()[rows[i]] == user || table.item()[rows[i]] == item) {
                assertThat(estimates[i]).isNaN();
            }
        }
        assertThat(Arrays.stream(estimates)).anyMatch(Double::isFinite);
    }

    @ParameterizedTest
    @EnumSource(names = {"ITEM_BASED", "USER_BASED"})
    void thereIsNoEstimateWithoutNeighbours(Kind kind) {
        assertThat(Arrays.stream(estimates(kind, known, new double[table.rows()])))
                .filteredOn(estimate -> !Double.isNaN(estimate))
                .allMatch(estimate -> estimate == 0)
                .hasSize((int)
                        Arrays.stream(rows).filter(this::isPairOfAKnownRow).count());
    }

    @Test
    void aPairThatIsKnownHasItsOwnLabel() {
        double[] distinct = new double[table.rows()];
        Arrays.setAll(distinct, row -> (1.0 + table.user()[row] * 20 + table.item()[row]) / 1000);

        double[] estimates = estimates(Kind.USER_BASED, known, distinct);

        int[] again = IntStream.range(0, rows.length)
                .filter(i -> isPairOfAKnownRow(rows[i]))
                .toArray();
        assertThat(again).isNotEmpty();
        for (int i : again) {
            assertThat(estimates[i]).isCloseTo(distinct[rows[i]], within(1e-6));
        }
    }

    private boolean isPairOfAKnownRow(int row) {
        return Arrays.stream(known)
                .anyMatch(
                        other -> table.user()[other] == table.user()[row] && table.item()[other] == table.item()[row]);
    }
}
