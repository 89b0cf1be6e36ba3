package io.labelcraft.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {

    private final Random random = new Random(3);
    private final double[] values = random.ints(400, 0, 60).asDoubleStream().toArray();
    private final int[] rows = IntStream.range(0, 250).toArray();

    @Test
    void theRankCountsWhatIsLessAndHalfOfWhatIsEqual() {
        Ranks ranks = Ranks.fit(values, rows);

        for (double value = -1; value <= 61; value += 0.5) {
            double wanted = value;
            long less = Arrays.stream(rows).filter(row -> values[row] < wanted).count();
            long equal =
                    Arrays.stream(rows).filter(row -> values[row] == wanted).count();
            assertThat(ranks.rank(value)).isEqualTo((less + less + equal) / (2.0 * rows.length));
        }
    }

    @Test
    void theRankIsOneHalfWhereNothingWasFitted() {
        assertThat(Ranks.fit(values, new int[0]).rank(7)).isEqualTo(0.5);
    }

    @Test
    void equalValuesAreOneGroupAndTheGroupsAreOfLikeSize() {
        ValueGroups groups = ValueGroups.fit(values, rows, 7);

        for (int row : rows) {
            long less = Arrays.stream(rows)
                    .filter(other -> values[other] < values[row])
                    .count();
            assertThat(groups.group(values[row])).isEqualTo((int) (less * 7 / rows.length));
        }
        assertThat(groups.group(-1)).isZero();
        assertThat(groups.group(1000)).isEqualTo(6);
    }

    @Test
    void thereMayBeFewerRowsThanGroups() {
        ValueGroups groups = ValueGroups.fit(new double[] {4, 2, 3}, new int[] {0, 1, 2}, 5);

        assertThat(groups.groups(new double[] {1, 2, 3, 4, 9})).containsExactly(0, 0, 1, 3, 3);
        assertThat(ValueGroups.fit(values, new int[0], 5).group(1)).isZero();
    }

    /** That of D2Q tells equal values apart by their row; where there are none the two are the same. */
    @Test
    void theRankWithinAGroupIsThatOfD2qWhereNoTwoRowsAreEqual() {
        double[] duration = random.doubles(values.length).toArray();

        GroupRanks ranks = GroupRanks.fit(values, duration, rows, 6);

        double[] expected = GroupQuantile.fit(values, duration, rows, 6).quantiles(values, duration);
        for (int row : rows) {
            assertThat(ranks.rank(values[row], duration[row])).isEqualTo(expected[row]);
        }
    }
}
