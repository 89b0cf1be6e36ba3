package io.labelcraft.labels;

import com.google.common.primitives.Longs;
import io.labelcraft.data.IdMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A column of ids while it is read: a dense index for each row, in the order of first appearance. */
final class IdColumn {

    private final Map<String, Integer> indexOfId = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final IntStream.Builder rows = IntStream.builder();

    void add(String id) {
        Integer known = indexOfId.putIfAbsent(id, ids.size());
        if (known == null) {
            rows.add(ids.size());
            ids.add(id);
        } else {
            rows.add(known);
        }
    }

    IdMap ids() {
        return new IdMap(ids, ids.stream().allMatch(IdColumn::isCanonicalInteger));
    }

    /** May be called once. */
    int[] rows() {
        return rows.build().toArray();
    }

    private static boolean isCanonicalInteger(String id) {
        Long value = Longs.tryParse(id);
        return value != null && value.toString().equals(id);
    }
}
