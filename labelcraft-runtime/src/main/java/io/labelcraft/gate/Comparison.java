package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.RawColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run's labels beside the published ones. */
final class Comparison {

    private final LabelTable published;
    private final LabelTable labels;
    private final MatchedRows matched;
    private final List<ComparedField> fields;
    private final int[] newRows;
    private final int[] sharedRows;

    /** @param labels of the run */
    Comparison(LabelTable published, LabelTable labels) {
        this.published = published;
        this.labels = labels;
        this.matched = new MatchedRows(published, labels);
        this.fields = fieldsOfBoth();
        Map<Boolean, List<Integer>> rows = IntStream.range(0, labels.rows())
                .boxed()
                .collect(Collectors.partitioningBy(row -> matched.any(row, found -> true)));
        this.newRows = rows.get(false).stream().mapToInt(Integer::intValue).toArray();
        this.sharedRows = rows.get(true).stream().mapToInt(Integer::intValue).toArray();
    }

    LabelTable published() {
        return published;
    }

    LabelTable labels() {
        return labels;
    }

    MatchedRows matched() {
        return matched;
    }

    /** The raw columns that both have: feedback, and the item duration. */
    List<ComparedField> fields() {
        return fields;
    }

    /** Rows of the run whose user, item and time no published row has. */
    int[] newRows() {
        return newRows;
    }

    /** The other rows of the run. */
    int[] sharedRows() {
        return sharedRows;
    }

    /**
     * All rows of the run, and the new ones by themselves: in a window of two weeks a bad night is a fourteenth, which the other
     * thirteen would hide.
     */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.all(labels.rows()));
        if (newRows.length > 0 && sharedRows.length > 0) {
            scopes.add(Scope.fresh(newRows));
        }
        return scopes;
    }

    private List<ComparedField> fieldsOfBoth() {
        Map<String, RawColumn> before =
                published.raw().stream().collect(Collectors.toMap(RawColumn::field, Function.identity()));
        return labels.raw().stream()
                .filter(column -> before.containsKey(column.field()))
                .map(column -> field(before.get(column.field()), column))
                .toList();
    }

    private static ComparedField field(RawColumn before, RawColumn now) {
        return new ComparedField(now.field(), before.binary() && now.binary(), before.values(), now.values());
    }
}
