package io.labelcraft.report;

/**
 * A chart with its caption. It never says more than a table of the same section, since it needs a script and eyes.
 *
 * @param wide whether it takes the page's whole width
 */
record Figure(String caption, Chart chart, boolean wide) {

    static Figure wide(String caption, Chart chart) {
        return new Figure(caption, chart, true);
    }

    static Figure small(String caption, Chart chart) {
        return new Figure(caption, chart, false);
    }
}
