package io.labelcraft.mahout;

import com.google.common.collect.Comparators;
import io.labelcraft.mahout.ItemNeighbours.Neighbours;
import io.labelcraft.mahout.PreferenceMatrix.Entries;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the neighbours of one item after the other. Not safe for many threads. */
final class ItemCosine {

    private final PreferenceMatrix matrix;
    private final Entries[] ofItems;
    private final double[] norms;
    private final int count;

    /** Sums of products with the item at hand; 0 for items that no user shares with it. */
    private final double[] dots;

    private final int[] shared;

    /** @param count neighbours of an item at most */
    ItemCosine(PreferenceMatrix matrix, int count) {
        this.matrix = matrix;
        this.ofItems = matrix.ofItems();
        this.norms = Arrays.stream(ofItems).mapToDouble(ItemCosine::norm).toArray();
        this.count = count;
        this.dots = new double[ofItems.length];
        this.shared = new int[ofItems.length];
    }

    /** Of equally similar items the one with the smaller id is nearer. */
    Neighbours neighbours(int item) {
        int others = multiply(item);
        Comparator<Integer> nearer = Comparator.<Integer>comparingDouble(other -> dots[other] / norms[other])
                .thenComparing(Comparator.reverseOrder());
        List<Integer> nearest = IntStream.range(0, others)
                .mapToObj(place -> shared[place])
                .collect(Comparators.greatest(count, nearer));
        int[] ascending = nearest.stream().mapToInt(Integer::intValue).sorted().toArray();
        Neighbours neighbours = new Neighbours(
                Arrays.stream(ascending)
                        .mapToLong(other -> matrix.items()[other])
                        .toArray(),
                Arrays.stream(ascending)
                        .mapToDouble(other -> dots[other] / (norms[item] * norms[other]))
                        .toArray());
        Arrays.stream(shared, 0, others).forEach(other -> dots[other] = 0);
        dots[item] = 0;
        return neighbours;
    }

    /** Fills {@code dots} and lists in {@code shared} the other items for which it is not 0; returns their number. */
    private int multiply(int item) {
        int others = 0;
        Entries users = ofItems[item];
        for (int i = 0; i < users.index().length; i++) {
            Entries row = matrix.ofUsers()[users.index()[i]];
            for (int j = 0; j < row.index().length; j++) {
                int other = row.index()[j];
                double product = (double) users.value()[i] * row.value()[j];
                if (dots[other] == 0 && product > 0 && other != item) {
                    shared[others++] = other;
                }
                dots[other] += product;
            }
        }
        return others;
    }

    private static double norm(Entries entries) {
        double squares = 0;
        for (float value : entries.value()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
