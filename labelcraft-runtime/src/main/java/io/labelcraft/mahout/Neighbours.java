package io.labelcraft.mahout;

import java.util.Arrays;

/**
 * Users or items that are similar to one.
 *
 * @param ids ascending
 */
record Neighbours(long[] ids, double[] similarities) {

    static final Neighbours NONE = new Neighbours(new long[0], new double[0]);

    /** NaN if {@code id} is not among them. */
    double similarity(long id) {
        int place = Arrays.binarySearch(ids, id);
        return place < 0 ? Double.NaN : similarities[place];
    }

    /**
     * Writes the similarities of those among {@code others} to their places in {@code target}, and leaves other places as they are.
     * Takes the shorter of both lists and looks up each of it in the longer.
     *
     * @param others ascending
     */
    void copyTo(double[] target, long[] others) {
        if (others.length < ids.length) {
            for (int place = 0; place < others.length; place++) {
                set(target, place, Arrays.binarySearch(ids, others[place]));
            }
        } else {
            for (int neighbour = 0; neighbour < ids.length; neighbour++) {
                set(target, Arrays.binarySearch(others, ids[neighbour]), neighbour);
            }
        }
    }

    private void set(double[] target, int place, int neighbour) {
        if (place >= 0 && neighbour >= 0) {
            target[place] = similarities[neighbour];
        }
    }

    /**
     * For each id those that have it among their neighbours.
     *
     * @param ids ascending
     * @param of the neighbours of each id
     */
    static Neighbours[] reversed(long[] ids, Neighbours[] of) {
        int[] lengths = new int[ids.length];
        for (Neighbours neighbours : of) {
            for (long neighbour : neighbours.ids()) {
                lengths[Arrays.binarySearch(ids, neighbour)]++;
            }
        }
        Neighbours[] reversed = new Neighbours[ids.length];
        Arrays.setAll(reversed, place -> new Neighbours(new long[lengths[place]], new double[lengths[place]]));
        int[] next = new int[ids.length];
        for (int from = 0; from < of.length; from++) {
            for (int neighbour = 0; neighbour < of[from].ids().length; neighbour++) {
                int to = Arrays.binarySearch(ids, of[from].ids()[neighbour]);
                int place = next[to]++;
                reversed[to].ids()[place] = ids[from];
                reversed[to].similarities()[place] = of[from].similarities()[neighbour];
            }
        }
        return reversed;
    }
}
