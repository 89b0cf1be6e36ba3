package io.labelcraft.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.config.TrainingSpec.BalancingSpec;
import io.labelcraft.config.TrainingSpec.BalancingSpec.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalancingTest {

    private static final double[] ONES = {1, 1};
    private static final BalancingSpec FIXED = new BalancingSpec(Kind.FIXED, 0, 0, true, 0, 0, 0);
    private static final BalancingSpec DYNAMIC = new BalancingSpec(Kind.DYNAMIC, 5, 0.5, true, 0, 0, 0);
    private static final BalancingSpec TCHEBYCHEFF = new BalancingSpec(Kind.SMOOTH_TCHEBYCHEFF, 0, 0, true, 1e-3, 0, 0);
    private static final BalancingSpec FAMO = new BalancingSpec(Kind.FAMO, 0, 0, false, 0, 1000, 0);

    private static final double[] START = {0.45, 0.6};

    @Test
    void fixedWeightsAreThePreferencesOverTheReferences() {
        double[] weights =
                balancing(FIXED, new double[] {2, 1}, new double[] {0.5, 4}).weights(new double[] {0.1, 0.9});
        assertThat(weights).containsExactly(new double[] {4, 0.25}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anObjectiveWithoutAPreferenceTakesNoPart(Kind kind) {
        BalancingSpec spec = new BalancingSpec(kind, 5, 0.5, true, 0.1, 20, 5e-5);
        Balancing with = balancing(spec, new double[] {2, 0, 1}, new double[] {0.5, 0.7, 0.9});
        Balancing without = balancing(spec, new double[] {2, 1}, new double[] {0.5, 0.9});

        for (double[] values : new double[][] {{0.4, 0.1, 0.8}, {0.5, 0, 0.7}, {0.6, 0.9, 0.7}}) {
            double[] weights = with.weights(values);
            double[] others = without.weights(new double[] {values[0], values[2]});

            assertThat(weights[1]).isZero();
            assertThat(weights[0] / weights[2]).isCloseTo(others[0] / others[1], within(1e-12));
            assertThat(Arrays.stream(weights)).allMatch(Double::isFinite);
        }
    }

    @Test
    void anObjectiveWithoutAPreferenceLeavesFixedWeightsAsTheyAre() {
        assertThat(balancing(FIXED, new double[] {2, 0, 1}, new double[] {1, 1, 1})
                        .weights(new double[] {0.3, 0.4, 0.5}))
                .containsExactly(new double[] {2, 0, 1}, within(1e-12));
    }

    @Test
    void dynamicWeightsFavourWhatLags() {
        double[] weights = balancing(DYNAMIC, ONES, ONES).weights(new double[] {0.5, 1});
        assertThat(weights[0]).isGreaterThan(weights[1]);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(2, within(1e-12));
    }

    @Test
    void dynamicWeightsLookAtTheMovingAverage() {
        Balancing balancing = balancing(DYNAMIC, ONES, ONES);
        balancing.weights(new double[] {0.2, 0.8});
        double[] weights = balancing.weights(new double[] {0.8, 0.2});
        assertThat(weights).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    @Test
    void smoothTchebycheffEndsWhereThePreferenceVectorMeetsTheFront() {
        Front front = new Front(new Peak(0.9, 1, 0), new Peak(0.5, 1, 1));
        double[] ideal = {0.9, 0.5};
        for (double[] preferences : new double[][] {{1, 1}, {4, 1}, {1, 9}}) {
            double[] end = front.climb(balancing(TCHEBYCHEFF, preferences, ideal), 2e-4, 20_000);
            double ratio = Math.sqrt(preferences[1] / preferences[0]);
            assertThat(end).containsExactly(new double[] {ratio / (1 + ratio), 0}, within(2e-3));
        }
    }

    @Test
    void smoothTchebycheffServesTheWorstObjectiveOfABadlyScaledPairBetterThanEqualWeights() {
        Front front = new Front(new Peak(1, 0.01, 0), new Peak(1, 1, 1));
        double[] end = front.climb(balancing(TCHEBYCHEFF, ONES, ONES), 1e-3, 20_000);
        double[] equal = front.climb(balancing(FIXED, ONES, ONES), 1e-2, 20_000);
        assertThat(front.least(end)).isGreaterThan(front.least(equal));
        assertThat(equal[0]).isCloseTo(1 / 1.01, within(1e-6));
    }

    @Test
    void theIdealOfSmoothTchebycheffRisesWithTheBestValueSeen() {
        Balancing balancing = balancing(TCHEBYCHEFF, ONES, ONES);
        balancing.weights(new double[] {1.5, 1});
        double[] weights = balancing.weights(new double[] {1.5, 1.5});
        assertThat(weights).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(balancing.weights(new double[] {1.5, 1.4})[1]).isCloseTo(2, within(1e-12));
    }

    @Test
    void famoEndsOnTheFrontWithEqualRelativeImprovements() {
        Front front = new Front(new Peak(0.9, 1, 0), new Peak(0.6, 1, 1));
        double[] end = front.climb(balancing(FAMO, ONES, ONES), 1e-3, 50_000);
        assertThat(end).containsExactly(new double[] {knownPoint(), 0}, within(2e-3));
    }

    /** Of (1 - x^2) / (1 - (1 - x)^2) = the same at the start, between 0 and 1. */
    private static double knownPoint() {
        double left = 1 - START[0] * START[0] - START[1] * START[1];
        double right = 1 - (1 - START[0]) * (1 - START[0]) - START[1] * START[1];
        return (left - Math.sqrt(left * left - right * (left - right))) / (left - right);
    }

    @Test
    void famoImprovesEachObjectiveByThePowerOfItsPreference() {
        Front front = new Front(new Peak(0.9, 1, 0), new Peak(0.6, 1, 1));
        double[] end = front.climb(balancing(FAMO, new double[] {2, 1}, ONES), 1e-3, 50_000);
        double[] improvements = front.improvements(end);
        assertThat(end[1]).isCloseTo(0, within(2e-3));
        assertThat(Math.log(improvements[0]) / Math.log(improvements[1])).isCloseTo(2, within(2e-2));
    }

    @Test
    void famoImprovesBothOfABadlyScaledPairWhereEqualWeightsRuinTheSmallerOne() {
        Front front = new Front(new Peak(0.9, 1, 0), new Peak(0.009, 1, 1));
        double[] end = front.climb(balancing(FAMO, ONES, ONES), 3e-2, 50_000);
        double[] equal = front.climb(balancing(FIXED, ONES, ONES), 1e-1, 20_000);
        assertThat(front.improvements(end)[0]).isGreaterThan(1.4);
        assertThat(front.improvements(end)[1]).isGreaterThan(1.4);
        assertThat(front.improvements(equal)[1]).isLessThan(0.1);
    }

    @Test
    void famoIsNotThrownByOneSampleWithoutAnySuccess() {
        BalancingSpec defaults = new BalancingSpec(Kind.FAMO, 5, 0, true, 0.1, 20, 5e-5);
        Balancing balancing = balancing(defaults, ONES, ONES);
        double[] usual = {0.5, 0.02};
        double[] before = balancing.weights(usual);
        balancing.weights(new double[] {0.5, 0});
        assertThat(balancing.weights(usual)).containsExactly(before, within(0.02));
    }

    /** Height times 1 minus bend times the squared distance from (position, 0). */
    private record Peak(double height, double bend, double position) {

        double value(double[] point) {
            double x = point[0] - position;
            return height * (1 - bend * (x * x + point[1] * point[1]));
        }

        double[] gradient(double[] point) {
            double slope = -2 * height * bend;
            return new double[] {slope * (point[0] - position), slope * point[1]};
        }
    }

    /** Two peaks, between which their front lies. */
    private record Front(Peak left, Peak right) {

        double[] values(double[] point) {
            return new double[] {left.value(point), right.value(point)};
        }

        double least(double[] point) {
            return Math.min(left.value(point), right.value(point));
        }

        /** Each value over that at the start. */
        double[] improvements(double[] point) {
            return new double[] {left.value(point) / left.value(START), right.value(point) / right.value(START)};
        }

        double[] climb(Balancing balancing, double rate, int steps) {
            double[] point = START.clone();
            for (int step = 0; step < steps; step++) {
                double[] weights = balancing.weights(values(point));
                double[] up = left.gradient(point);
                double[] across = right.gradient(point);
                for (int d = 0; d < point.length; d++) {
                    point[d] += rate * (weights[0] * up[d] + weights[1] * across[d]);
                }
            }
            return point;
        }
    }

    /** Objectives to be maximised: a change counts against the reference itself. */
    private static Balancing balancing(BalancingSpec spec, double[] preferences, double[] references) {
        return new Balancing(spec, preferences, references, references);
    }

    /** Likes to be had and reports to be avoided, each of one row in a hundred. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsRareWeighsTheSameInBothDirections(boolean minimise) {
        Objective objective = new MeanObjective("rare", new double[0], minimise);
        double reference = objective.quantity(0.01);
        BalancingSpec relative = new BalancingSpec(BalancingSpec.Kind.FIXED, 0, 0, true, 0.1, 20, 0);
        double[] weights = new Balancing(
                        relative, ONES, new double[] {0.5, reference}, new double[] {0.5, objective.quantity(reference)
                        })
                .weights(new double[] {0.5, reference});
        assertThat(weights[0]).isCloseTo(2, within(1e-9));
        assertThat(weights[1]).isCloseTo(100, within(1e-9));
    }

    @Test
    void anObjectiveThatLagsBehindItsReferenceWeighsMoreInBothDirections() {
        BalancingSpec relative = new BalancingSpec(BalancingSpec.Kind.DYNAMIC, 5, 0, true, 0.1, 20, 0);
        double[] references = {0.1, 0.9};
        double[] units = {0.1, 0.1};
        double[] likesLag = new Balancing(relative, ONES, references, units).weights(new double[] {0.05, 0.9});
        double[] reportsLag = new Balancing(relative, ONES, references, units).weights(new double[] {0.1, 0.85});
        assertThat(likesLag[0]).isGreaterThan(likesLag[1]);
        assertThat(reportsLag[1]).isCloseTo(likesLag[0], within(1e-9));
    }
}
