package io.labelcraft.gate;

import io.labelcraft.labels.LabelTable;
import io.labelcraft.labels.RawColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Published labels, brought together with those that are to follow on them. */
final class Predecessor {

    private final LabelTable labels;
    private final List<FieldPair> fields;
    private final int[] user;
    private final int[] item;
    private final int[] same;

    Predecessor(LabelTable successor, LabelTable labels) {
        this.labels = labels;
        this.fields = FieldPair.of(successor, labels);
        this.user = Translation.of(labels.users(), successor.users());
        this.item = Translation.of(labels.items(), successor.items());
        this.same = sameRows(successor);
    }

    private record Key(int user, int item, long timeMillis) {}

    private int[] sameRows(LabelTable successor) {
        Map<Key, Integer> rows = new HashMap<>();
        for (int row = 0; row < labels.rows(); row++) {
            rows.put(new Key(user[labels.user()[row]], item[labels.item()[row]], labels.timeMillis()[row]), row);
        }
        int[] found = new int[successor.rows()];
        for (int row = 0; row < found.length; row++) {
            found[row] = rows.getOrDefault(
                    new Key(
                            successor.user()[row],
                            successor.item()[row],
                            successor.timeMillis()[row]),
                    -1);
        }
        return found;
    }

    LabelTable labels() {
        return labels;
    }

    /** Feedback that both have, and the item duration. */
    List<FieldPair> fields() {
        return fields;
    }

    /** Per user of the published labels its index among those to follow; -1 if these have none. */
    int[] users() {
        return user;
    }

    /** Per item the same. */
    int[] items() {
        return item;
    }

    /** Per row of the labels to follow the published row of the same user, item and time; -1 if there is none. */
    int[] sameRows() {
        return same;
    }

    /**
     * A column of both.
     *
     * @param now its values in the labels to follow
     * @param before its values in the published ones
     */
    record FieldPair(String name, boolean binary, double[] now, double[] before) {

        static List<FieldPair> of(LabelTable successor, LabelTable published) {
            List<FieldPair> pairs = new ArrayList<>();
            for (RawColumn column : successor.raw()) {
                published.raw().stream()
                        .filter(other -> other.field().equals(column.field()))
                        .forEach(other -> pairs.add(new FieldPair(
                                column.field(), column.binary() && other.binary(), column.values(), other.values())));
            }
            return pairs;
        }
    }
}
