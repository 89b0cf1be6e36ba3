package io.labelcraft.annotations.processing;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A HOCON object that renders its keys sorted, so that equal content gives equal text. */
final class HoconObject {

    private static final String INDENT = "  ";

    private final SortedMap<String, Value> entries = new TreeMap<>();
    private final boolean quotesKeys;

    /** What stands behind a key. */
    private interface Value {
        void append(StringBuilder out, String indent);
    }

    private HoconObject(boolean quotesKeys) {
        this.quotesKeys = quotesKeys;
    }

    /** An object whose keys are settings: plain words with hyphens. */
    static HoconObject ofSettings() {
        return new HoconObject(false);
    }

    /** An object whose keys are names that the user chose: any text. */
    static HoconObject ofNames() {
        return new HoconObject(true);
    }

    HoconObject put(String key, String text) {
        return putRendered(key, QuotedString.quote(text));
    }

    HoconObject put(String key, Collection<String> texts) {
        return putRendered(key, texts.stream().map(QuotedString::quote).collect(Collectors.joining(", ", "[", "]")));
    }

    HoconObject put(String key, boolean value) {
        return putRendered(key, Boolean.toString(value));
    }

    HoconObject put(String key, int value) {
        return putRendered(key, Integer.toString(value));
    }

    HoconObject put(String key, double value) {
        return putRendered(key, Double.toString(value));
    }

    HoconObject put(String key, HoconObject value) {
        entries.put(key, value::renderBraced);
        return this;
    }

    private HoconObject putRendered(String key, String value) {
        entries.put(key, (out, indent) -> out.append("= ").append(value));
        return this;
    }

    /** The entries one a line, without the braces around them. */
    String render() {
        StringBuilder out = new StringBuilder();
        render(out, "");
        return out.toString();
    }

    private void render(StringBuilder out, String indent) {
        entries.forEach((key, value) -> {
            out.append(indent)
                    .append(quotesKeys ? QuotedString.quote(key) : key)
                    .append(' ');
            value.append(out, indent);
            out.append('\n');
        });
    }

    private void renderBraced(StringBuilder out, String indent) {
        out.append('{');
        if (!entries.isEmpty()) {
            out.append('\n');
            render(out, indent + INDENT);
            out.append(indent);
        }
        out.append('}');
    }
}
