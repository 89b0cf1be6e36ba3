package io.labelcraft.data;

import java.util.Arrays;
import java.util.Optional;

/** What a file that is called a text file may be instead, as its first bytes tell, and what to do about it. */
enum ForeignContent {
    PARQUET("is a Parquet file. Let its name end in .parquet", 'P', 'A', 'R', '1'),
    ZIP("is a zip file or a spreadsheet. Unpack it, or save the table as CSV in UTF-8", 'P', 'K', 3, 4),
    UTF_16_LITTLE_ENDIAN("is text in UTF-16. Save it as UTF-8", 0xff, 0xfe),
    UTF_16_BIG_ENDIAN("is text in UTF-16. Save it as UTF-8", 0xfe, 0xff);

    private final String sentence;
    private final byte[] begin;

    ForeignContent(String sentence, int... begin) {
        this.sentence = sentence;
        this.begin = new byte[begin.length];
        for (int i = 0; i < begin.length; i++) {
            this.begin[i] = (byte) begin[i];
        }
    }

    /** Empty if the first bytes may be those of text in UTF-8. */
    static Optional<ForeignContent> of(byte[] head) {
        return Arrays.stream(values())
                .filter(content ->
                        Arrays.equals(content.begin, Arrays.copyOf(head, Math.min(head.length, content.begin.length))))
                .findFirst();
    }

    /** Follows the name of the file. */
    String sentence() {
        return sentence;
    }
}
