package io.labelcraft.ledger;

/**
 * One thing that was looked at before labels could be published.
 *
 * @param check what kind of thing, e.g. {@code drift}
 * @param subject what it was looked at in, e.g. a feedback field
 * @param passed whether it stands in the way of a publication
 * @param value that was found, in the unit of the limit
 * @param limit that was set; NaN where there is none
 * @param sentence for people
 */
public record Finding(String check, String subject, boolean passed, double value, double limit, String sentence) {}
