package io.labelcraft.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void isTheCorrelationOfTheGroupsMeans() {
        Agreement agreement = Agreement.of(means(1, 2, 3), means(1, 3, 2));

        assertThat(agreement.correlation()).isCloseTo(0.5, within(1e-12));
        assertThat(agreement.groups()).isCloseTo(3, within(1e-12));
    }

    @Test
    void groupsWithoutRowsDoNotCount() {
        GroupMeans left = new GroupMeans(new double[] {1, 2, 3, 9}, new int[] {1, 1, 1, 0});

        assertThat(Agreement.of(left, means(1, 3, 2, -9))).isEqualTo(Agreement.of(means(1, 2, 3), means(1, 3, 2)));
    }

    @Test
    void oneGroupThatHasNearlyAllRowsCountsAsLittleMoreThanOne() {
        GroupMeans skewed = new GroupMeans(new double[] {1, 2, 3}, new int[] {1_000_000, 1, 1});

        assertThat(Agreement.of(skewed, skewed).groups()).isBetween(1.0, 1.01);
    }

    @Test
    void isNotCertainWithFewGroupsOrLittleCorrelation() {
        assertThat(new Agreement(0.9, 19).isCertain()).isFalse();
        assertThat(new Agreement(0.9, 100).isCertain()).isTrue();
        assertThat(new Agreement(0.3, 100).isCertain())
                .as("0.3095 * sqrt(97) = 3.05 < 3.09")
                .isFalse();
        assertThat(new Agreement(Double.NaN, 100).isCertain()).isFalse();
    }

    @Test
    void isBelowAShareOfAnotherOnlyBeyondChance() {
        Agreement published = new Agreement(0.6, 200);

        assertThat(new Agreement(0.0, 200).isCertainlyBelow(0.5, published)).isTrue();
        assertThat(new Agreement(0.15, 200).isCertainlyBelow(0.5, published)).isFalse();
        assertThat(new Agreement(0.0, 25).isCertainlyBelow(0.5, published)).isFalse();
        assertThat(new Agreement(0.5, 200).isCertainlyBelow(0.5, published)).isFalse();
    }

    @Test
    void unrelatedGroupsLookCertainInAboutOneOfAThousandSamples() {
        Random random = new Random(2);
        int samples = 2000;
        int certain = 0;
        for (int sample = 0; sample < samples; sample++) {
            certain += Agreement.of(noise(random), noise(random)).isCertain() ? 1 : 0;
        }

        assertThat(certain).isLessThan(10);
    }

    private static GroupMeans noise(Random random) {
        return means(random.doubles(100).toArray());
    }

    private static GroupMeans means(double... means) {
        int[] rows = new int[means.length];
        Arrays.fill(rows, 4);
        return new GroupMeans(means, rows);
    }
}
