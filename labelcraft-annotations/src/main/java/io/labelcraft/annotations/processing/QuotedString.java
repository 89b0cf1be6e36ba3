package io.labelcraft.annotations.processing;

/** Quotes text as JSON does, which HOCON and Java read alike. */
final class QuotedString {

    private QuotedString() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> append(quoted, (char) character));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder out, char character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                boolean plain = !Character.isISOControl(character) && !Character.isSurrogate(character);
                out.append(plain ? character : String.format("\\u%04x", (int) character));
            }
        }
    }
}
