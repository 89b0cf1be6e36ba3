package io.labelcraft.nn;

import java.util.Arrays;

/**
 * The distinct rows of a table among many, and which of them each is.
 *
 * @param rows distinct, in the order of their first appearance
 * @param places for each of the many an index of {@code rows}
 */
public record DistinctRows(int[] rows, int[] places) {

    /**
     * Finds distinct rows in time that does not depend on the table's size. Not safe for several threads.
     */
    public static final class Finder {

        private final int[] seenIn;
        private final int[] placeOf;
        private int search;

        /** A finder for a table with so many rows. */
        public Finder(int tableRows) {
            this.seenIn = new int[tableRows];
            this.placeOf = new int[tableRows];
        }

        public DistinctRows find(int[] many) {
            search++;
            int[] distinct = new int[many.length];
            int[] places = new int[many.length];
            int count = 0;
            for (int i = 0; i < many.length; i++) {
                int row = many[i];
                if (seenIn[row] != search) {
                    seenIn[row] = search;
                    placeOf[row] = count;
                    distinct[count] = row;
                    count++;
                }
                places[i] = placeOf[row];
            }
            return new DistinctRows(Arrays.copyOf(distinct, count), places);
        }

        /**
         * Where rows are among others.
         *
         * @return for each of {@code wanted} its index in {@code among}, or -1
         */
        public int[] places(int[] wanted, int[] among) {
            find(among);
            int[] places = new int[wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                places[i] = seenIn[wanted[i]] == search ? placeOf[wanted[i]] : -1;
            }
            return places;
        }
    }
}
