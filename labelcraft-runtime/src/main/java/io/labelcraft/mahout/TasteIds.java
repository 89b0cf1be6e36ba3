package io.labelcraft.mahout;

import com.google.common.primitives.Longs;
import io.labelcraft.data.IdMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Translates ids as they stand in the log to the longs that Taste knows, and back.
 *
 * <p>Integers stay what they are. Other ids become their dense index, which, unlike the hash of Taste's
 * {@code IDMigrator}, no two ids can share; it holds for this table of labels alone. Taste's maps give the smallest and
 * the largest long a meaning of their own, so integers that include one of these are indexed too.
 */
final class TasteIds {

    private final IdMap ids;
    private final boolean asTheyAre;
    private final Map<String, Integer> indexOfId = new HashMap<>();

    TasteIds(IdMap ids) {
        this.ids = ids;
        this.asTheyAre = ids.numeric() && ids.ids().stream().noneMatch(TasteIds::isReserved);
        for (int index = 0; index < ids.size(); index++) {
            indexOfId.put(ids.id(index), index);
        }
    }

    /** Whether Taste's ids are those of the log. */
    boolean asTheyAre() {
        return asTheyAre;
    }

    /** As they stand in the log, in no order. */
    List<String> all() {
        return ids.ids();
    }

    /** Empty if the labels have no such id. */
    OptionalLong taste(String id) {
        Integer index = indexOfId.get(id);
        return index == null ? OptionalLong.empty() : OptionalLong.of(taste(index));
    }

    long taste(int index) {
        return asTheyAre ? Long.parseLong(ids.id(index)) : index;
    }

    String id(long taste) {
        return asTheyAre ? Long.toString(taste) : ids.id(Math.toIntExact(taste));
    }

    private static boolean isReserved(String id) {
        Long value = Longs.tryParse(id);
        return value == null || value == Long.MIN_VALUE || value == Long.MAX_VALUE;
    }
}
