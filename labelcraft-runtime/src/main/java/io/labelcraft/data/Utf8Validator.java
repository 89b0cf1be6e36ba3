package io.labelcraft.data;

/** Checks a stream of bytes against the well-formed sequences of UTF-8 (Unicode, table 3-7). */
final class Utf8Validator {

    private int pending;
    private int lowest;
    private int highest;

    /** Whether the next byte still fits; after one that does not, the check starts anew. */
    boolean accepts(byte next) {
        int value = next & 0xff;
        if (pending > 0) {
            boolean fits = value >= lowest && value <= highest;
            pending = fits ? pending - 1 : 0;
            lowest = 0x80;
            highest = 0xbf;
            return fits;
        }
        if (value < 0x80) {
            return true;
        }
        lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        pending = value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : 1;
        if (value < 0xc2 || value > 0xf4) {
            pending = 0;
            return false;
        }
        return true;
    }

    /** Whether a character has begun but not ended. */
    boolean incomplete() {
        return pending > 0;
    }
}
