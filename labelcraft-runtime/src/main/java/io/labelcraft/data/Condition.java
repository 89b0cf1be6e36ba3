package io.labelcraft.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labelcraft.UserException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An SQL condition of the settings: one expression over the columns of one row.
 *
 * @param setting its key, for messages
 * @param columns of the log that it uses
 * @param unknown names that are no column: an SQL keyword, or a mistake
 */
record Condition(String setting, String expression, Set<String> columns, Set<String> unknown) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_OF_ONE_ROW =
            Set.of("SUBQUERY", "WINDOW", "STAR", "PARAMETER", "POSITIONAL_REFERENCE", "DEFAULT");

    /**
     * Takes a condition apart without running it.
     *
     * @throws UserException if it is anything but one expression over the columns of one row
     */
    static Condition parse(String setting, String expression, LogColumns log, LogDatabase database)
            throws SQLException {
        JsonNode tree = tree(expression, database);
        if (tree.path("error").asBoolean()) {
            throw refusal(setting, expression, tree.path("error_message").asText() + ".");
        }
        JsonNode expressions = tree.at("/statements/0/node/select_list");
        if (expressions.size() != 1 || !frame(tree).equals(frame(tree("true", database)))) {
            throw refusal(
                    setting, expression, "it must be a single expression, without clauses or statements after it.");
        }
        Set<String> changing = Set.copyOf(database.list(
                "SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability = 'VOLATILE'",
                row -> row.getString(1)));
        Set<String> columns = new HashSet<>();
        Set<String> unknown = new TreeSet<>();
        for (JsonNode part : expressions.findParents("class")) {
            String kind = part.path("class").asText();
            String function = part.path("function_name").asText();
            if (NOT_OF_ONE_ROW.contains(kind)) {
                throw refusal(setting, expression, "it must look at one row alone, but has a " + kind + ".");
            }
            if (changing.contains(function)) {
                throw refusal(setting, expression, function + "() gives other rows at every run.");
            }
            if (kind.equals("COLUMN_REF")) {
                String name = part.path("column_names").path(0).asText();
                Optional<String> column = log.resolve(name);
                column.ifPresentOrElse(columns::add, () -> unknown.add(name));
            }
        }
        return new Condition(setting, expression, columns, unknown);
    }

    private static JsonNode tree(String expression, LogDatabase database) throws SQLException {
        List<String> trees = database.list(
                "SELECT CAST(json_serialize_sql(CAST(? AS VARCHAR)) AS VARCHAR)",
                (ResultSet row) -> row.getString(1),
                "SELECT " + expression);
        try {
            return JSON.readTree(trees.get(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement around the expression: it must be that of a bare SELECT. */
    private static JsonNode frame(JsonNode tree) {
        JsonNode frame = tree.deepCopy();
        if (frame.at("/statements/0/node") instanceof ObjectNode node) {
            node.remove("select_list");
        }
        if (frame.at("/statements/0/node/from_table") instanceof ObjectNode table) {
            table.remove("query_location");
        }
        if (frame.at("/statements/0") instanceof ObjectNode statement) {
            statement.remove("named_param_map");
        }
        return frame;
    }

    /** The condition as an SQL expression that is true, false or null. */
    String sql() {
        return "CAST((" + expression + "\n) AS BOOLEAN)";
    }

    /**
     * Says why DuckDB could not evaluate the condition.
     *
     * @param log whose columns are listed
     */
    UserException failure(SQLException failure, LogColumns log) {
        String name = unknown.stream().findFirst().orElse("");
        return refusal(setting, expression, LogDatabase.reason(failure) + log.hint(name));
    }

    private static UserException refusal(String setting, String expression, String reason) {
        return new UserException("The condition labelcraft." + setting + " = \"" + expression
                + "\" cannot be used: " + reason
                + " Give an SQL condition over columns of the log, with text in single quotes, like is_hate = 0.");
    }
}
