package io.labelcraft.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.explanation.LabelExplanation;
import io.labelcraft.explanation.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** {@code explanation.json}: what the labels reward. */
public final class ExplanationFile {

    private static final int SCHEMA = 1;

    private ExplanationFile() {}

    static void write(LabelExplanation explanation, Path file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.setAll(explanation.toJson());
        JsonFiles.write(file, root);
    }

    /** The rule of a run. */
    public static Rule readRule(Path file) {
        try {
            JsonNode rule = JsonFiles.read(file).required("rule");
            return new Rule(
                    rule.required("text").asText(),
                    rule.required("rSquared").asDouble(Double.NaN),
                    Rule.Kind.valueOf(rule.required("kind").asText().toUpperCase(Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
