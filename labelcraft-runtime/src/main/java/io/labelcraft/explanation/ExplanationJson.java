package io.labelcraft.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An explanation as JSON; what is not a number is null. */
record ExplanationJson(
        List<ExplainedField> fields,
        List<ResponseCurve> curves,
        List<Surface> surfaces,
        List<LabelGroup> groups,
        Rule rule) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode node() {
        ObjectNode root = JSON.objectNode();
        ArrayNode fieldNodes = root.putArray("fields");
        fields.forEach(field -> fieldNodes.addObject().put("name", field.name()).put("unit", field.unit()));
        ArrayNode curveNodes = root.putArray("curves");
        curves.forEach(curve -> curveNodes.add(node(curve)));
        ArrayNode surfaceNodes = root.putArray("surfaces");
        surfaces.forEach(surface -> surfaceNodes.add(node(surface)));
        ArrayNode groupNodes = root.putArray("groups");
        groups.forEach(group -> groupNodes.add(node(group)));
        root.set("rule", node(rule));
        return root;
    }

    private static ObjectNode node(ResponseCurve curve) {
        ObjectNode node = JSON.objectNode();
        node.put("field", curve.field());
        node.set("x", numbers(curve.x()));
        ArrayNode lines = node.putArray("lines");
        for (ResponseCurve.Line line : curve.lines()) {
            lines.addObject().put("others", line.others()).set("y", numbers(line.y()));
        }
        return node;
    }

    private static ObjectNode node(Surface surface) {
        ObjectNode node = JSON.objectNode();
        node.set("x", node(surface.x()));
        node.set("y", node(surface.y()));
        ArrayNode rows = node.putArray("label");
        Arrays.stream(surface.label()).forEach(row -> rows.add(numbers(row)));
        return node;
    }

    private static ObjectNode node(Surface.Axis axis) {
        ObjectNode node = JSON.objectNode();
        node.put("field", axis.field());
        node.set("values", numbers(axis.values()));
        return node;
    }

    private static ObjectNode node(LabelGroup group) {
        ObjectNode node = JSON.objectNode();
        node.put("field", group.field());
        node.put("from", group.from());
        node.put("to", group.to());
        node.put("rows", group.rows());
        ObjectNode quantiles = node.putObject("quantiles");
        group.quantiles().forEach((share, label) -> quantiles.set(share.toString(), number(label)));
        return node;
    }

    private static ObjectNode node(Rule rule) {
        ObjectNode node = JSON.objectNode();
        node.put("text", rule.text());
        node.set("rSquared", number(rule.rSquared()));
        node.put("kind", rule.kind().name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static ArrayNode numbers(double[] values) {
        ArrayNode array = JSON.arrayNode();
        Arrays.stream(values).forEach(value -> array.add(number(value)));
        return array;
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.nullNode();
    }
}
