package io.labelcraft.page;

/**
 * A chart with its caption. It never says more than a table of the same section, since it needs a script and eyes.
 *
 * @param wide whether it takes the page's whole width
 */
public record Figure(String caption, Chart chart, boolean wide) {

    public static Figure wide(String caption, Chart chart) {
        return new Figure(caption, chart, true);
    }

    public static Figure small(String caption, Chart chart) {
        return new Figure(caption, chart, false);
    }
}
