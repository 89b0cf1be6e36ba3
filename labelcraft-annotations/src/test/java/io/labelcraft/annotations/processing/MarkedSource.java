package io.labelcraft.annotations.processing;

/**
 * A source with the place of its mistake between « and ».
 *
 * @param text without the marks
 * @param start offset of the place
 * @param marked what stands there
 */
record MarkedSource(String text, int start, String marked) {

    static MarkedSource of(String source) {
        int start = source.indexOf('«');
        int end = source.indexOf('»');
        String marked = source.substring(start + 1, end);
        return new MarkedSource(source.substring(0, start) + marked + source.substring(end + 1), start, marked);
    }

    /** Number of the line that the place begins in, from 1. */
    long line() {
        return 1
                + text.substring(0, start)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
