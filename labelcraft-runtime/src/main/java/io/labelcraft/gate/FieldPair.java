package io.labelcraft.gate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far two fields go together in a row: their rank correlation, the sign being that of the published version.
 *
 * @param before in the published rows, at least 0
 * @param now in the run's new rows
 */
record FieldPair(String left, String right, Agreement before, Agreement now) {

    /** Fields that hardly go together may do so on one day and not on the next. */
    private static final double LEAST_CORRELATION = 0.05;

    static Stream<FieldPair> all(Comparison comparison) {
        List<RankedField> fields = comparison.fields().stream()
                .map(field -> RankedField.of(comparison, field))
                .toList();
        return IntStream.range(0, fields.size()).boxed().flatMap(left -> IntStream.range(left + 1, fields.size())
                .mapToObj(right -> of(fields.get(left), fields.get(right))));
    }

    private static FieldPair of(RankedField left, RankedField right) {
        Agreement before = Agreement.of(left.published(), right.published());
        RankedField other = before.correlation() < 0 ? right.reversed() : right;
        Agreement positive = Agreement.of(left.published(), other.published());
        Agreement now = Agreement.of(left.now(), other.now()).withErrorOfAtLeast(positive);
        return new FieldPair(left.name(), right.name(), positive, now);
    }

    /** Whether the published version shows that the two go together, and the new rows could have lost it. */
    boolean canTell() {
        return before.correlation() >= LEAST_CORRELATION && before.isCertain() && now.isMeasured();
    }

    /** Ranks of a field's values, each row a group by itself. */
    private record RankedField(String name, GroupMeans published, GroupMeans now) {

        static RankedField of(Comparison comparison, ComparedField field) {
            Ranks ranks = Ranks.among(field.published());
            double[] fresh = IntStream.of(comparison.newRows())
                    .mapToDouble(row -> field.values()[row])
                    .toArray();
            return new RankedField(field.name(), ofRows(ranks.of(field.published())), ofRows(ranks.of(fresh)));
        }

        RankedField reversed() {
            return new RankedField(name, negated(published), negated(now));
        }

        private static GroupMeans ofRows(double[] values) {
            int[] once = new int[values.length];
            Arrays.fill(once, 1);
            return new GroupMeans(values, once);
        }

        private static GroupMeans negated(GroupMeans means) {
            return new GroupMeans(
                    Arrays.stream(means.means()).map(mean -> -mean).toArray(), means.rows());
        }
    }
}
