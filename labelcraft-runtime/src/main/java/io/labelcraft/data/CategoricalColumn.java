package io.labelcraft.data;

import java.util.List;

/**
 * A categorical feature: a code for each row.
 *
 * @param codes per row, an index of {@code values}
 * @param values the distinct values; an empty cell is the value ""
 */
public record CategoricalColumn(int[] codes, List<String> values) {

    public CategoricalColumn {
        values = List.copyOf(values);
    }
}
