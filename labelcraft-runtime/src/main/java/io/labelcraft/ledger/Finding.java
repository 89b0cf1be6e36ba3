package io.labelcraft.ledger;

/**
 * One thing that was looked at before labels could be published.
 *
 * @param check what kind of thing, e.g. {@code drift}
 * @param subject what it was looked at in, e.g. a feedback field; no two findings of a run share check and subject
 * @param value that was found, in the unit of the limit
 * @param limit that was set; NaN where there is none
 * @param sentence for people
 */
public record Finding(String check, String subject, Verdict verdict, double value, double limit, String sentence) {

    /** What it means for the labels. */
    public enum Verdict {
        PASSED,
        /** Nothing was decided by it, but people may want to know. */
        NOTED,
        FAILED
    }
}
