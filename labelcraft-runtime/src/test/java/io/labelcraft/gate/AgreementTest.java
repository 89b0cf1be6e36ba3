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
    void ofManyGroupsHasTheErrorOfACorrelation() {
        Random random = new Random(3);
        double[] shared = random.doubles(1000).toArray();
        Agreement agreement = Agreement.of(noisy(shared, random), noisy(shared, random));

        assertThat(agreement.correlation()).isCloseTo(0.5, within(0.1));
        assertThat(agreement.standardError()).as("(1 - r r) / sqrt(1000)").isCloseTo(0.024, within(0.003));
    }

    @Test
    void thatAFewGroupsMakeByThemselvesIsNotCertain() {
        double[] left = new double[1000];
        double[] right = new double[1000];
        left[0] = right[0] = left[1] = right[1] = 1;
        for (int group = 2; group < 12; group++) {
            left[group] = 1;
            right[group + 10] = 1;
        }
        Agreement agreement = Agreement.of(means(left), means(right));

        assertThat(agreement.correlation()).isGreaterThan(0.15);
        assertThat(agreement.isCertain()).isFalse();
    }

    @Test
    void isNotCertainWithFewGroupsOrALargeError() {
        assertThat(new Agreement(0.9, 0.01, 19).isCertain()).isFalse();
        assertThat(new Agreement(0.3, 0.09, 100).isCertain()).isTrue();
        assertThat(new Agreement(0.3, 0.1, 100).isCertain()).as("3.09 errors").isFalse();
        assertThat(new Agreement(Double.NaN, Double.NaN, 100).isCertain()).isFalse();
    }

    @Test
    void isBelowAShareOfAnotherOnlyBeyondChance() {
        Agreement published = new Agreement(0.6, 0.05, 200);

        // 3.0902 * 0.05 * sqrt(1 + 0.25) = 0.1727; 0.3 - 0.1727 = 0.1273
        assertThat(new Agreement(0.12, 0.05, 200).isCertainlyBelow(0.5, published))
                .isTrue();
        assertThat(new Agreement(0.13, 0.05, 200).isCertainlyBelow(0.5, published))
                .isFalse();
        assertThat(new Agreement(0.0, 0.1, 200).isCertainlyBelow(0.5, published))
                .isFalse();
        assertThat(new Agreement(0.12, 0.001, 200).isCertainlyBelow(0.5, published))
                .as("its own error is not trusted to be smaller")
                .isTrue();
        assertThat(new Agreement(0.13, 0.001, 200).isCertainlyBelow(0.5, published))
                .isFalse();
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

    private static GroupMeans noisy(double[] shared, Random random) {
        return means(
                Arrays.stream(shared).map(value -> value + random.nextDouble()).toArray());
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
