package io.labelcraft.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import io.labelcraft.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A decision as JSON: constants in lower case, null for what is not a number. */
final class GateFile {

    private static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private GateFile() {}

    static void write(Path file, GateDecision decision) {
        try {
            byte[] json = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node(decision)) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            DurableFile.replace(file, out -> out.write(json));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot write the gate's decision to " + file + " (" + e
                            + "). Nothing was published. Check that the folder can be written and has space.",
                    e);
        }
    }

    static GateDecision read(Path file) {
        try {
            return decision(MAPPER.readTree(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            String fault = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.toString();
            throw new UserException(
                    "Cannot read the gate's decision in " + file + " (" + fault
                            + "). Expected what labelcraft:schedule writes; the next run writes its own.",
                    e);
        }
    }

    private static ObjectNode node(GateDecision decision) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema", SCHEMA);
        root.put("outcome", lowerCase(decision.outcome()));
        ArrayNode findings = root.putArray("findings");
        for (Finding finding : decision.findings()) {
            ObjectNode node = findings.addObject();
            node.put("check", finding.check());
            node.put("subject", finding.subject());
            node.put("verdict", lowerCase(finding.verdict()));
            node.set("value", number(finding.value()));
            node.set("limit", number(finding.limit()));
            node.put("sentence", finding.sentence());
        }
        return root;
    }

    private static GateDecision decision(JsonNode root) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : root.path("findings")) {
            findings.add(new Finding(
                    node.path("check").asText(),
                    node.path("subject").asText(),
                    constant(Finding.Verdict.class, node.path("verdict")),
                    node.path("value").asDouble(Double.NaN),
                    node.path("limit").asDouble(Double.NaN),
                    node.path("sentence").asText()));
        }
        return new GateDecision(constant(GateDecision.Outcome.class, root.path("outcome")), findings);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asText().toUpperCase(Locale.ROOT));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.nullNode();
    }
}
