package io.labelcraft.data;

import java.util.List;

/**
 * Ids as they stand in the log, by dense index.
 *
 * @param numeric whether the ids are integers and sort as such
 */
public record IdMap(List<String> ids, boolean numeric) {

    public IdMap {
        ids = List.copyOf(ids);
    }

    public int size() {
        return ids.size();
    }

    public String id(int index) {
        return ids.get(index);
    }

    /** Orders two indexes by their ids: as integers where the ids are numeric, else as Java strings. */
    public int compare(int left, int right) {
        return numeric
                ? Long.compare(Long.parseLong(id(left)), Long.parseLong(id(right)))
                : id(left).compareTo(id(right));
    }
}
