package io.labelcraft.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    @Test
    void aPointDominatesWhatItIsNowhereWorseThanAndSomewhereBetter() {
        assertThat(ParetoFront.dominates(new double[] {2, 1}, new double[] {1, 1}))
                .isTrue();
        assertThat(ParetoFront.dominates(new double[] {2, 0}, new double[] {1, 1}))
                .isFalse();
    }

    @Test
    void equalPointsDoNotDominateEachOther() {
        assertThat(ParetoFront.dominates(new double[] {1, 1}, new double[] {1, 1}))
                .isFalse();
    }

    @Test
    void whatIsNotDefinedNeitherDominatesNorIsDominated() {
        double[] undefined = {Double.NaN, 5};

        assertThat(ParetoFront.dominates(undefined, new double[] {1, 1})).isFalse();
        assertThat(ParetoFront.dominates(new double[] {9, 9}, undefined)).isFalse();
    }

    @Property(tries = 200)
    void theVolumeIsWhatInclusionAndExclusionOfTheBoxesGive(
            @ForAll @IntRange(min = 1, max = 4) int coordinates,
            @ForAll @IntRange(max = 7) int points,
            @ForAll @IntRange(max = 10_000) int seed) {
        List<double[]> some = points(coordinates, points, seed);

        assertThat(ParetoFront.hypervolume(some)).isCloseTo(byInclusionAndExclusion(some), within(1e-9));
    }

    @Property(tries = 50)
    void theVolumeIsTheNumberOfUnitCubesBelowPointsOfWholeNumbers(
            @ForAll @IntRange(min = 1, max = 4) int coordinates,
            @ForAll @IntRange(max = 20) int points,
            @ForAll @IntRange(max = 10_000) int seed) {
        List<double[]> some = points(coordinates, points, seed).stream()
                .map(point -> Arrays.stream(point).map(Math::rint).toArray())
                .toList();

        assertThat(ParetoFront.hypervolume(some)).isEqualTo(cubesBelow(some, coordinates));
    }

    @Property(tries = 50)
    void neitherOrderNorDominatedOrRepeatedPointsNorThoseWithoutABoxChangeTheVolume(
            @ForAll @IntRange(min = 1, max = 4) int coordinates, @ForAll @IntRange(max = 10_000) int seed) {
        List<double[]> some = points(coordinates, 5, seed);
        List<double[]> more = new ArrayList<>(some);
        more.add(some.get(0).clone());
        more.add(Arrays.stream(some.get(1)).map(value -> value / 2).toArray());
        for (double none : new double[] {0, -1, Double.NaN}) {
            double[] boxless = new double[coordinates];
            Arrays.fill(boxless, 100);
            boxless[seed % coordinates] = none;
            more.add(boxless);
        }
        Collections.shuffle(more, new Random(seed));

        assertThat(ParetoFront.hypervolume(more)).isCloseTo(ParetoFront.hypervolume(some), within(1e-9));
    }

    @Test
    void noPointDominatesNothing() {
        assertThat(ParetoFront.hypervolume(List.of())).isZero();
    }

    /** Coordinates between 0 and 5, some of them equal. */
    private static List<double[]> points(int coordinates, int count, int seed) {
        Random random = new Random(seed);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(random.doubles(coordinates, 0, 5)
                    .map(value -> random.nextInt(3) == 0 ? Math.rint(value) : value)
                    .toArray());
        }
        return points;
    }

    private static double byInclusionAndExclusion(List<double[]> points) {
        double volume = 0;
        for (int subset = 1; subset < 1 << points.size(); subset++) {
            double[] common = new double[points.get(0).length];
            Arrays.fill(common, Double.POSITIVE_INFINITY);
            for (int i = 0; i < points.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    double[] point = points.get(i);
                    Arrays.setAll(common, j -> Math.min(common[j], point[j]));
                }
            }
            double box = Arrays.stream(common).reduce(1, (left, right) -> left * right);
            volume += Integer.bitCount(subset) % 2 == 1 ? box : -box;
        }
        return volume;
    }

    /** Counts the cubes of side 1 between 0 and 5 that some point lies above. */
    private static int cubesBelow(List<double[]> points, int coordinates) {
        int count = 0;
        for (int cube = 0; cube < Math.pow(5, coordinates); cube++) {
            int[] corner = new int[coordinates];
            int rest = cube;
            for (int j = 0; j < coordinates; j++) {
                corner[j] = rest % 5;
                rest /= 5;
            }
            if (points.stream().anyMatch(point -> above(point, corner))) {
                count++;
            }
        }
        return count;
    }

    private static boolean above(double[] point, int[] corner) {
        for (int j = 0; j < corner.length; j++) {
            if (point[j] < corner[j] + 1) {
                return false;
            }
        }
        return true;
    }
}
