package io.labelcraft.gate;

import io.labelcraft.data.IdMap;
import java.util.HashMap;
import java.util.Map;

/** From the indexes of one table's ids to those of another's. */
final class Translation {

    private Translation() {}

    /** Per index of {@code from} that of the same id in {@code to}; -1 where there is none. */
    static int[] of(IdMap from, IdMap to) {
        Map<String, Integer> index = new HashMap<>();
        for (int id = 0; id < to.size(); id++) {
            index.put(to.id(id), id);
        }
        return from.ids().stream().mapToInt(id -> index.getOrDefault(id, -1)).toArray();
    }
}
