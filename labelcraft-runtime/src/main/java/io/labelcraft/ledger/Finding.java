package io.labelcraft.ledger;

import java.util.Locale;

/**
 * What one check found of one thing.
 *
 * @param check the check's name, e.g. {@code drift}; docs/gate.md has one section for each
 * @param subject what was looked at: a field of the log in all rows, e.g. {@code like}, or in some, e.g. {@code like (new rows)};
 *     or e.g. {@code labels}, {@code watchTime (items)}, an objective's name. A decision has no two findings of one check and
 *     subject
 * @param value what was measured; NaN where nothing could be
 * @param limit what it was held against; NaN where there is none
 * @param sentence for people: what, how much, and how much it was before
 */
public record Finding(String check, String subject, Verdict verdict, double value, double limit, String sentence) {

    /** What a finding means for the night. */
    public enum Verdict {
        PASSED,
        /** Nothing was decided by it: too little to tell, or not bad enough to refuse. People may want to know. */
        NOTED,
        FAILED;

        /** The name as people read it, e.g. {@code passed}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was held against a limit. */
    public static Finding of(
            String check, String subject, boolean passed, double value, double limit, String sentence) {
        return new Finding(check, subject, passed ? Verdict.PASSED : Verdict.FAILED, value, limit, sentence);
    }

    /** What decides nothing. */
    public static Finding noted(String check, String subject, double value, String sentence) {
        return new Finding(check, subject, Verdict.NOTED, value, Double.NaN, sentence);
    }

    /** Whether the night may be published as far as this goes. */
    public boolean passed() {
        return verdict != Verdict.FAILED;
    }
}
