package io.labelcraft.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Points of which more is better in every coordinate. */
public final class ParetoFront {

    private ParetoFront() {}

    /** Whether a point is at least as good as another in every coordinate and better in one; NaN compares with nothing. */
    public static boolean dominates(double[] point, double[] other) {
        return IntStream.range(0, point.length).allMatch(i -> point[i] >= other[i])
                && IntStream.range(0, point.length).anyMatch(i -> point[i] > other[i]);
    }

    /**
     * The volume that points dominate of the space above 0: the union of the boxes between the origin and each of them.
     * Coordinates below 0 or NaN span no box. Time grows as the number of points to the power of the coordinates.
     *
     * @param points of at least one coordinate, all of the same number
     */
    public static double hypervolume(List<double[]> points) {
        return points.isEmpty() ? 0 : hypervolume(points, points.get(0).length);
    }

    /** Slices the union along the last coordinate, from the highest point down. */
    private static double hypervolume(List<double[]> points, int coordinates) {
        int last = coordinates - 1;
        List<double[]> descending = points.stream()
                .filter(point -> Arrays.stream(point, 0, coordinates).allMatch(value -> value > 0))
                .sorted(Comparator.comparingDouble((double[] point) -> point[last])
                        .reversed())
                .toList();
        if (coordinates == 1) {
            return descending.isEmpty() ? 0 : descending.get(0)[0];
        }
        double volume = 0;
        for (int i = 0; i < descending.size(); i++) {
            double below = i + 1 < descending.size() ? descending.get(i + 1)[last] : 0;
            double height = descending.get(i)[last] - below;
            if (height > 0) {
                volume += height * hypervolume(descending.subList(0, i + 1), last);
            }
        }
        return volume;
    }
}
