package io.labelcraft.training;

import io.labelcraft.bilevel.HoldOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Distinct hold-out users, drawn anew for each step and the same for the same seed and step.
 *
 * @param users how many; all of them if there are fewer
 */
record HoldOutSample(HoldOut all, int users, long seed) {

    HoldOut of(int step) {
        SplittableRandom random = new SplittableRandom(~(seed * 1_000_003 + step));
        int[] order = new int[all.rowsOfUsers().size()];
        Arrays.setAll(order, i -> i);
        int wanted = Math.min(users, order.length);
        List<int[]> drawn = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(order.length - i);
            int user = order[other];
            order[other] = order[i];
            order[i] = user;
            drawn.add(all.rowsOfUsers().get(user));
        }
        return new HoldOut(all.objectives(), drawn);
    }
}
