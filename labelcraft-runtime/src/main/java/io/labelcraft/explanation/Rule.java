package io.labelcraft.explanation;

/**
 * A label put into words.
 *
 * @param text one or a few lines, numbers rounded
 * @param rSquared share of the label's variance that the text, as it stands, accounts for on rows that it was not fitted to;
 *     NaN where the label does not vary there
 */
public record Rule(String text, double rSquared, Kind kind) {

    /** What the text is. */
    public enum Kind {
        TREE,
        FORMULA
    }
}
