package io.labelcraft.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shuffled batches of rows, the same for the same seed and epoch.
 *
 * @param rows to draw from, each once an epoch
 * @param size of a batch; the last one of an epoch may be smaller
 */
public record Batches(int[] rows, int size, long seed) {

    /** Batches of an epoch. */
    public int count() {
        return (rows.length + size - 1) / size;
    }

    /**
     * The batches of one epoch.
     *
     * @param epoch from 0
     */
    public List<int[]> epoch(int epoch) {
        int[] shuffled = rows.clone();
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = row;
        }
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.length; from += size) {
            batches.add(Arrays.copyOfRange(shuffled, from, Math.min(shuffled.length, from + size)));
        }
        return batches;
    }
}
