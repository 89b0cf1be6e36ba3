package io.labelcraft.report;

import io.labelcraft.page.Estimate;

/** What a paired difference in the balanced score says. */
enum Verdict {
    HIGHER("higher"),
    LOWER("lower"),
    UNCLEAR("cannot tell"),
    NOT_MEASURED("not measured"),
    COLLAPSED("not ranked");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As a cell of a table says it. */
    String words() {
        return words;
    }

    static Verdict of(boolean collapsed, Estimate difference) {
        if (collapsed) {
            return COLLAPSED;
        }
        if (!difference.isPresent()) {
            return NOT_MEASURED;
        }
        if (difference.isClearlyAboveZero()) {
            return HIGHER;
        }
        return difference.isClearlyBelowZero() ? LOWER : UNCLEAR;
    }
}
