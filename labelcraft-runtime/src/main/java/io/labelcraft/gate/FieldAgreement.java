package io.labelcraft.gate;

/**
 * A field's agreement over items, or over users.
 *
 * @param before of the newest published rows with the published rows before them
 * @param now of the run's new rows with the published rows
 */
record FieldAgreement(Agreement before, Agreement now) {

    static FieldAgreement of(Comparison comparison, Grouping grouping, NewestRows rows, ComparedField field) {
        Ranks ranks = Ranks.among(field.published());
        double[] published = ranks.of(field.published());
        GroupMeans earlier = GroupMeans.of(published, grouping.published(), grouping.size(), rows.before());
        GroupMeans last = GroupMeans.of(published, grouping.published(), grouping.size(), rows.last());
        GroupMeans all = earlier.with(last);
        GroupMeans now = GroupMeans.of(ranks.of(field.values()), grouping.rows(), grouping.size(), rows.now());
        return new FieldAgreement(Agreement.of(earlier, last), Agreement.of(all, now));
    }

    /** Whether the published version shows a difference of groups that the new rows could have lost. */
    boolean canTell() {
        return before.isCertain() && now.isMeasured();
    }
}
